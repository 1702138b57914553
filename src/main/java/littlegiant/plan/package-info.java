/**
 * The tailored plan 金融服务方案: a valid set of loan, guarantee, subsidies and fund for one need, best by all-in cost, with why each is in and what was left out. The
 * way in: {@link littlegiant.plan.Planner}. What may stand together is not decided here but by a {@link littlegiant.plan.PlanBook}.
 */
@NullMarked
package littlegiant.plan;

import org.jspecify.annotations.NullMarked;

package littlegiant.http.api;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import littlegiant.access.Role;

/** Who brings in people of a firm. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Secured({Role.Names.ACCOUNT_MANAGER, Role.Names.ENTERPRISE, Role.Names.SPECIALIST})
@interface ForInvitations {}

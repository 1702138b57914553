package littlegiant.catalog;

import static littlegiant.catalog.ProductDocuments.product;
import static org.assertj.core.api.Assertions.assertThat;

import littlegiant.kernel.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "metric: tier, test: AT_LEAST, value: PROVINCIAL | 专精特新级别不低于省级专精特新 | Recognition tier at least Provincial",
                "metric: tax.grade, test: AT_MOST, value: B | 纳税缴费信用级别不高于B级 | Tax credit grade at most B",
                "metric: debtRatio, test: AT_MOST, value: 70 | 资产负债率不高于70.0% | Debt-to-asset ratio at most 70.0%",
                "metric: revenue.growth, test: MORE_THAN, value: 12.3456 | 营业收入同比高于12.3456% | Revenue growth more than 12.3456%",
                "metric: revenue, test: LESS_THAN, value: 400000000 | 营业收入（上年度，审计）低于4亿元 | Revenue, last year less than CNY 400,000,000",
                "metric: revenue, test: AT_LEAST, value: 8600000 | 营业收入（上年度，审计）不低于860万元 | Revenue, last year at least CNY 8,600,000",
                "metric: legalRepresentative.age, test: BETWEEN, value: [ 20, 65 ] | 法定代表人年龄在20岁至65岁之间 | Age of the legal representative from 20 years to 65 years",
                "metric: tier, test: BETWEEN, value: [ MUNICIPAL, PROVINCIAL ] | 专精特新级别在市级专精特新至省级专精特新之间 | Recognition tier from Municipal to Provincial",
                "metric: niche.nationalRank, test: AT_MOST, value: 3 | 细分市场全国排名第3名及以前 | National rank in the niche no. 3 or better",
                "metric: legal.dishonest, test: IS, value: false | 失信被执行人：否 | Dishonest judgment debtor: no",
                "metric: badge.HIGH_TECH, test: IS, value: true | 高新技术企业（有效期内）：是 | High-tech enterprise, valid: yes",
                "metric: tax.grade, test: ONE_OF, value: [ A, B ] | 纳税缴费信用级别为A级、B级 | Tax credit grade is one of A, B",
                "metric: ownership, test: NONE_OF, value: [ STATE ] | 所有制性质不为国有 | Ownership is none of State",
                "metric: need.security, test: HAS_ANY, value: [ CREDIT, PLEDGE_IP ] | 可提供的担保方式含以下之一：信用、知识产权质押 | Security offered has any of Unsecured, IP pledge",
                "metric: certificates, test: HAS_ALL, value: [ ISO9001 ] | 管理体系认证全部具备：ISO9001 | Management-system certificates has all of ISO9001",
                "metric: industryCode, test: STARTS_WITH_ANY, value: [ C ] | 国民经济行业属于制造业 | Industry is in manufacturing",
                "metric: establishedOn, test: BEFORE, value: 2020-02-29 | 成立日期早于2020-02-29 | Established on before 2020-02-29",
                "metric: establishedOn, test: AFTER, value: 2020-02-29 | 成立日期晚于2020-02-29 | Established on after 2020-02-29",
                "anyOf: [ { metric: badge.HIGH_TECH, test: IS, value: true }, { allOf: [ { metric: ip.classTwo, test: AT_LEAST, value: 5 }, { metric: rdStaff.ratio, test: AT_LEAST, value: 10 } ] } ] | 高新技术企业（有效期内）：是，或Ⅱ类知识产权不低于5项，且研发人员占比不低于10.0% | High-tech enterprise, valid: yes, or Class II intellectual property at least 5 items and R&D staff share at least 10.0%"
            })
    void aCriterionWithoutWordsIsPutIntoThemInBothLanguages(String condition, String zh, String en) {
        assertThat(product("criteria: [ { id: c, " + condition + " } ]")
                        .criteria()
                        .get(0)
                        .text())
                .isEqualTo(Text.of(zh, en));
    }
}

package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that fit. */
class NameRuleTests {

    private static void refuses(String field, String key, Runnable check) {
        Refused refused = catchThrowableOfType(Refused.class, check::run);
        assertThat(refused).as(key).isNotNull();
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.messageKey()).isEqualTo(key);
        assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
    }

    @Test
    void aPersonHasANameOfAtMostAHundredCharacters() {
        NameRule.requirePerson(" " + "名".repeat(100) + " ");
        refuses("name", "agencies.officer.nameMissing", () -> NameRule.requirePerson("　 "));
        refuses("name", "agencies.officer.nameTooLong", () -> NameRule.requirePerson("名".repeat(101)));
    }

    @Test
    void aDepartmentHasANameOfAtMostTwoHundredCharacters() {
        NameRule.requireDepartment(" " + "科".repeat(200) + " ");
        refuses("name", "agencies.department.nameMissing", () -> NameRule.requireDepartment(""));
        refuses("name", "agencies.department.nameTooLong", () -> NameRule.requireDepartment("科".repeat(201)));
    }

    @Test
    void anAgencyHasACodeAndAName() {
        NameRule.requireAgency("JN-2019", " " + "局".repeat(200) + " ");
        refuses("code", "agencies.agency.codeForm", () -> NameRule.requireAgency("济南", "局"));
        refuses("code", "agencies.agency.codeForm", () -> NameRule.requireAgency("a", "局"));
        refuses("agencyName", "agencies.agency.nameMissing", () -> NameRule.requireAgency("JN", " "));
        refuses("agencyName", "agencies.agency.nameTooLong", () -> NameRule.requireAgency("JN", "局".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "张三", "a b", "a@b", ""})
    void aLoginIsPlainLettersAndDigits(String login) {
        refuses("login", "agencies.officer.loginForm", () -> NameRule.requireLogin(login));
        NameRule.requireLogin("zhang.san_2-x");
    }
}

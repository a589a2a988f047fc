package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static String fault(Identity.Kind kind, String number) {
        return new Identity(kind, number).fault(TODAY).orElse("");
    }

    @Test
    void acceptsTheExampleOfTheStandard() {
        assertThat(fault(Identity.Kind.ID_CARD, "11010519491231002X")).isEmpty();
        assertThat(fault(Identity.Kind.ID_CARD, " 110105 19491231 002x ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, requests.identity.idCard.check",
        "11010519491331002X, requests.identity.idCard.birthday",
        "110105202603030026, requests.identity.idCard.birthday",
        "010105194912310029, requests.identity.idCard.form",
        "11010519491231002, requests.identity.idCard.form",
        "'', requests.identity.idCard.form"
    })
    void refusesAnIdCardNumberThatCannotExist(String number, String reason) {
        assertThat(fault(Identity.Kind.ID_CARD, number)).isEqualTo(reason);
    }

    @Test
    void everySingleWrongDigitOfAnIdCardIsNoticed() {
        String right = "11010519491231002X";
        for (int at = 0; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(fault(Identity.Kind.ID_CARD, wrong).isEmpty())
                        .as(wrong)
                        .isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    void checksTheUnifiedCreditCode() {
        assertThat(fault(Identity.Kind.UNIFIED_CREDIT_CODE, "91350100M000100Y43"))
                .isEmpty();
        assertThat(fault(Identity.Kind.UNIFIED_CREDIT_CODE, "91350100M000100Y44"))
                .isEqualTo("requests.identity.creditCode.check");
        assertThat(fault(Identity.Kind.UNIFIED_CREDIT_CODE, "91350100I000100Y43"))
                .isEqualTo("requests.identity.creditCode.form");
    }

    @Test
    void masksAllButTheEnds() {
        assertThat(new Identity(Identity.Kind.ID_CARD, "11010519491231002X").masked())
                .isEqualTo("110*************2X");
        assertThat(new Identity(Identity.Kind.OTHER, "12345").masked()).isEqualTo("*****");
    }

    @Test
    void masksThePersonsNameButNotTheCompanys() {
        assertThat(applicant(ApplicantKind.NATURAL_PERSON, "𬭶小明").maskedName()).isEqualTo("𬭶**");
        assertThat(applicant(ApplicantKind.BUSINESS, "恒通公司").maskedName()).isEqualTo("恒通公司");
    }

    private static Applicant applicant(ApplicantKind kind, String name) {
        return new Applicant(kind, name, new Identity(Identity.Kind.OTHER, "1"), null, null, null, null);
    }
}

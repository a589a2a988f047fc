package disclosuredesk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is usual in a telephone, an address of mail, an address; what is not is advice, so that no usual one may be called odd. */
class ContactRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13912345678",
                "139 1234 5678",
                "139-1234-5678",
                "+8613912345678",
                "86 13912345678",
                "19912345678",
                "0991-2345678",
                "010-62345678",
                "（010）62345678",
                "01062345678",
                "0991-2345678转801",
                "0991-2345678-801",
                "400-123-4567",
                "4001234567",
                "800 820 8820",
                "12345",
                "95588",
                "13912345678、0991-2345678",
                "13912345678 13800000000"
            })
    void aUsualTelephoneIsNotOdd(String written) {
        assertThat(ContactRule.PHONE.isOdd(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1391234567", "139123456789", "12912345678", "62345678", "+1 212 555 0100", "无", "139123456x8"})
    void anUnusualTelephoneIsOdd(String written) {
        assertThat(ContactRule.PHONE.isOdd(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang@example.com", "wang.xm+1@mail.example.com.cn", "12345@qq.com"})
    void aUsualAddressOfMailIsNotOdd(String written) {
        assertThat(ContactRule.EMAIL.isOdd(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "wang@", "wang@example", "wang＠example.com", "wang example@qq.com", "@qq.com"})
    void anUnusualAddressOfMailIsOdd(String written) {
        assertThat(ContactRule.EMAIL.isOdd(written)).isTrue();
    }

    @Test
    void anAddressIsLongEnoughAndItsPostalCodeHasSixDigits() {
        assertThat(ContactRule.ADDRESS.isOdd("示例市东环路1号")).isFalse();
        assertThat(ContactRule.ADDRESS.isOdd("示例市东环路1号 邮编830000")).isFalse();
        assertThat(ContactRule.ADDRESS.isOdd("示例市东环路1号（邮政编码：830000）")).isFalse();
        assertThat(ContactRule.ADDRESS.isOdd("示例市东环路1号 邮编83000")).isTrue();
        assertThat(ContactRule.ADDRESS.isOdd("示例市东环路1号 邮编：8300000")).isTrue();
        assertThat(ContactRule.ADDRESS.isOdd("本市")).isTrue();
    }

    @Test
    void nothingIsNotOddAndOtherFieldsHaveNoRule() {
        assertThat(ContactRule.PHONE.isOdd(" ")).isFalse();
        assertThat(ContactRule.PHONE.isOdd(null)).isFalse();
        assertThat(ContactRule.of("information")).isEmpty();
        assertThat(ContactRule.of("phone")).isEqualTo(Optional.of(ContactRule.PHONE));
    }
}

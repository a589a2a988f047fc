package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same in other spellings has one key; what only looks alike has two. */
class FoldedTextTests {

    private static Set<String> phone(String text) {
        return FoldedText.of(ApplicantFeature.PHONE, text);
    }

    private static Set<String> address(String text) {
        return FoldedText.of(ApplicantFeature.ADDRESS, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900000000",
                " 139 0000 0000 ",
                "139-0000-0000",
                "+86 13900000000",
                "0086-139-0000-0000",
                "8613900000000",
                "１３９００００００００",
                "(+86)13900000000",
                "13900000000（微信同号）"
            })
    void oneMobileNumberHasOneKey(String text) {
        assertThat(phone(text)).containsExactly("13900000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "88886666",
                "0531-88886666",
                "(0531)88886666",
                "（0531）8888 6666",
                "0531 88886666转801",
                "0531-88886666-801",
                "+86-531-88886666",
                "0086 0531 88886666",
                "010-88886666",
                "88886666 分机 12"
            })
    void oneLandlineHasOneKeyWithAndWithoutItsAreaCode(String text) {
        assertThat(phone(text)).containsExactly("88886666");
    }

    @Test
    void aFieldWithSeveralNumbersHasSeveralKeys() {
        assertThat(phone("13900000000/0531-88886666")).containsExactly("13900000000", "88886666");
        assertThat(phone("13900000000 13800000000")).containsExactly("13900000000", "13800000000");
        assertThat(phone("13900000000或者13800000000")).containsExactly("13900000000", "13800000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "139", "无", "同上"})
    void whatIsNoNumberHasNoKey(String text) {
        assertThat(phone(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "山东省济南市历下区泺源大街12号3号楼2单元501室",
                "济南市历下区泺源大街12号3号楼2单元501室",
                "山东济南市历下区泺源大街12号3-2-501",
                "泺源大街12号3栋2单元501",
                "历下区泺源大街１２号３号楼２单元５０１室",
                "泺源大街 12号 3幢 二单元 501室",
                "泺源大街十二号三号楼二单元五〇一室",
                "250000 山东省济南市历下区泺源大街12号3号楼2单元501室",
                "泺源大街12号3＃2单元501室（邮编：250000）",
                "泺源大街12号，3—2—501"
            })
    void oneAddressHasOneKey(String text) {
        assertThat(address(text)).containsExactly("泺源大街12-3-2-501");
    }

    @ParameterizedTest
    @CsvSource({
        "上海路5号, 北京路5号",
        "阳光小区3号楼1单元101室, 月光小区3号楼1单元101室",
        "中山路2号, 中山路12号",
        "人民路东区15号楼2单元, 解放路东区15号楼2单元",
        "中山路2号301室, 中山路2号302室",
        "农贸市场5号, 果品市场5号",
        "中山路1号11室, 中山路11号1室"
    })
    void otherAddressesHaveOtherKeys(String one, String other) {
        assertThat(address(one)).hasSize(1).isNotEqualTo(address(other));
    }

    @ParameterizedTest
    @CsvSource({
        "北京市朝阳区建国路8号, 建国路8号",
        "广西壮族自治区南宁市青秀区民族大道9号, 民族大道9号",
        "济南市市中区经七路1号, 经七路1号",
        "内蒙古自治区锡林郭勒盟苏尼特右旗温都尔大街7号, 温都尔大街7号",
        "示例县城关镇3组12号, 城关镇3组12号"
    })
    void provinceCityAndDistrictDoNotCount(String whole, String street) {
        assertThat(address(whole)).isEqualTo(address(street)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "济南市历下区", "城东村", "本市"})
    void aPlaceWithoutANumberHasNoKey(String text) {
        assertThat(address(text)).isEmpty();
    }

    @Test
    void namesAgentsAndMailsAreComparedWithoutWidthCaseBlanksAndTitles() {
        assertThat(FoldedText.of(ApplicantFeature.NAME, " 恒通（集团）有限公司 "))
                .isEqualTo(FoldedText.of(ApplicantFeature.NAME, "恒通(集团)有限公司"));
        assertThat(FoldedText.of(ApplicantFeature.NAME, "买买提·艾力"))
                .isEqualTo(FoldedText.of(ApplicantFeature.NAME, "买买提•艾力"));
        assertThat(FoldedText.of(ApplicantFeature.NAME, "王")).isEmpty();
        assertThat(FoldedText.of(ApplicantFeature.AGENT, "钱七律师（正平律师事务所）")).containsExactly("钱七");
        assertThat(FoldedText.of(ApplicantFeature.AGENT, "钱 七、张和平")).containsExactly("钱七", "张和平");
        assertThat(FoldedText.of(ApplicantFeature.EMAIL, " Wang@Example.COM ；w@x.cn"))
                .containsExactly("wang@example.com", "w@x.cn");
        assertThat(FoldedText.of(ApplicantFeature.EMAIL, "没有")).isEmpty();
        assertThat(FoldedText.of(ApplicantFeature.IDENTITY, "11010519491231002x"))
                .containsExactly("11010519491231002x");
        assertThat(FoldedText.of(ApplicantFeature.NAME, "﷽".repeat(200))
                        .iterator()
                        .next()
                        .length())
                .isLessThanOrEqualTo(300);
    }
}

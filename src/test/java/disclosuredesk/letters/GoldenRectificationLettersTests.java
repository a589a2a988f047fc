package disclosuredesk.letters;

import disclosuredesk.rectification.DecidingRectifications;
import disclosuredesk.rectification.Rectification;
import disclosuredesk.rectification.RectificationDemand;
import disclosuredesk.rectification.RectificationId;
import disclosuredesk.rectification.RectificationLetters;
import disclosuredesk.rectification.RectificationResult;
import disclosuredesk.rectification.Rectifications;
import disclosuredesk.rectification.RegisteringRectifications;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The letters of rectifications (art. 41), word by word as in src/test/resources/letters/golden; their files say the same. */
@PageTest
class GoldenRectificationLettersTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RegisteringRectifications registering;

    @Autowired
    private DecidingRectifications deciding;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private RectificationLetters letters;

    @Autowired
    private LetterFiles files;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private RectificationId registered(ApplicantKind kind, String name, String evidence) {
        RectificationId id = RectificationId.random();
        registering.register(
                id,
                new RectificationDemand(
                        null,
                        world.today(),
                        new Applicant(
                                kind,
                                name,
                                new Identity(Identity.Kind.OTHER, "AB12345678"),
                                "13800000000",
                                null,
                                null,
                                null),
                        "建设工程规划许可证（建字第2019-012号）附表",
                        "建筑面积记为80平方米。",
                        "90平方米。",
                        evidence),
                world.clerk);
        return id;
    }

    private Rectification get(RectificationId id) {
        return rectifications.get(id, world.clerk);
    }

    private void same(String name, LetterContent letter) throws Exception {
        GoldenLettersTests.same(name, letter, true, form -> files.of(letter, form, world.clerk));
    }

    @ParameterizedTest
    @CsvSource({"RECTIFICATION-EVIDENCE, ''", "RECTIFICATION-EVIDENCE-MORE, 购房合同"})
    void theLetterThatAsksForEvidence(String name, String brought) throws Exception {
        RectificationId id = registered(ApplicantKind.NATURAL_PERSON, "王小明", brought);
        registering.askEvidence(
                id, 0, world.today(), "竣工验收时的面积实测报告复印件。", world.today().plusDays(14), world.clerk);
        same(name, letters.evidenceNotice(get(id)).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void theLetterOfEachResult(RectificationResult result) throws Exception {
        RectificationId id = result == RectificationResult.REDIRECTED
                ? registered(ApplicantKind.BUSINESS, "恒通商贸有限公司", "")
                : registered(ApplicantKind.NATURAL_PERSON, "王小明", "");
        registering.askEvidence(id, 0, world.today(), "面积实测报告", world.today().plusDays(14), world.clerk);
        registering.receiveEvidence(id, 1, world.today(), "面积实测报告", world.clerk);
        String findings = switch (result) {
            case CORRECTED -> "面积实测报告与本机关存档的竣工图一致，许可证附表系录入错误，更正为90平方米";
            case REFUSED -> "面积实测报告所载房屋与许可证所载的不是同一幢，许可证附表与存档的竣工图一致";
            case TRANSFERRED, REDIRECTED -> "所述记录由不动产登记机构制作和保存";
        };
        deciding.examine(id, 2, result, findings, "示例市不动产登记中心", world.clerk);
        deciding.sign(id, 3, world.head);
        same("RECTIFICATION-" + result, letters.result(get(id)).orElseThrow());
    }
}

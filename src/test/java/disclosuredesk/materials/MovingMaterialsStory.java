package disclosuredesk.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.decision.Ground;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.release.Release;
import disclosuredesk.release.Releasing;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A file filed on the wrong case moves to the one it belongs to, and both say so. */
abstract class MovingMaterialsStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private FilingMaterials filing;

    @Autowired
    private Materials materials;

    @Autowired
    private Releasing releasing;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private Material filed(RequestId id, Purpose purpose, String name) {
        filing.file(
                id,
                world.version(id),
                purpose,
                InspectedFile.of(name, Papers.pdf(Integer.toHexString(name.hashCode()))),
                world.clerk);
        return materials.of(id).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String number(RequestId id) {
        return world.requests.get(id, world.clerk).number().toString();
    }

    private void move(RequestId from, Material material, String to) {
        filing.move(from, world.version(from), material.storageName(), to, "归错案件", world.clerk);
    }

    private Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }

    @Test
    void itGoesWithItsContentAndBothLedgersHaveTheFact() {
        RequestId wrong = world.assigned();
        RequestId right = world.assigned();
        filed(wrong, Purpose.OTHER, "留下.pdf");
        Material material = filed(wrong, Purpose.APPLICATION, "申请表.pdf");
        byte[] content = materials.content(material);
        int open = world.version(right);
        move(wrong, material, number(right));
        assertThat(world.version(right))
                .as("a form somebody has open there stays good")
                .isEqualTo(open);
        assertThat(materials.all(wrong)).extracting(Material::name).containsExactly("留下.pdf");
        Material moved = materials.of(right).get(0);
        assertThat(moved.sha256()).isEqualTo(material.sha256());
        assertThat(materials.content(moved)).isEqualTo(content);
        assertThat(world.audit.as(
                        MaterialMovedAway.class, world.audit.latest(wrong).orElseThrow()))
                .satisfies(event -> assertThat(event.to()).isEqualTo(number(right)))
                .satisfies(event -> assertThat(event.sha256()).isEqualTo(material.sha256()));
        assertThat(world.audit.as(
                        MaterialMovedHere.class, world.audit.latest(right).orElseThrow()))
                .satisfies(event -> assertThat(event.from()).isEqualTo(number(wrong)))
                .satisfies(event -> assertThat(event.name()).isEqualTo("申请表.pdf"));
        Pages pages = new Pages(beans);
        assertThat(pages.get("/requests/" + wrong + "/materials", world.clerk).text())
                .contains("申请表.pdf：2026-03-02由甲移到" + number(right) + "。理由：归错案件");
        assertThat(pages.get("/requests/" + right + "/materials", world.clerk).text())
                .contains("申请表.pdf：2026-03-02由甲自" + number(wrong) + "移来");
        assertThat(pages.get("/requests/" + wrong + "/materials/" + material.storageName(), world.clerk)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("/requests/" + right + "/materials/" + material.storageName(), world.clerk)
                        .status())
                .isEqualTo(200);
        move(right, moved, number(wrong));
        assertThat(materials.of(wrong)).hasSize(2);
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
        assertThat(faults()).isEmpty();
    }

    @Test
    void whereItCannotGoIsSaid() {
        RequestId wrong = world.assigned();
        RequestId right = world.assigned();
        Material material = filed(wrong, Purpose.OTHER, "材料.pdf");
        assertThat(refusal(() -> move(wrong, material, "2026-999")).messageKey())
                .isEqualTo("materials.move.unknown");
        assertThat(refusal(() -> move(wrong, material, number(wrong))).messageKey())
                .isEqualTo("materials.move.unknown");
        assertThat(refusal(() -> filing.move(
                                wrong, world.version(wrong), material.storageName(), number(right), " ", world.clerk))
                        .field())
                .isEqualTo("reason");
        assertThat(refusal(() -> filing.move(
                                wrong,
                                world.version(wrong),
                                material.storageName(),
                                number(right),
                                "x",
                                world.reviewer))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        RequestId notHis = world.accepted();
        assertThat(refusal(() -> filing.move(
                                wrong,
                                world.version(wrong),
                                material.storageName(),
                                number(notHis),
                                "x",
                                world.handler))
                        .messageKey())
                .as("he must see both")
                .isEqualTo("materials.move.unknown");
        RequestId archived = world.archived(Ground.PROVIDED);
        assertThat(refusal(() -> move(wrong, material, number(archived))).messageKey())
                .isEqualTo("materials.move.archivedThere");
        assertThat(refusal(() -> move(archived, materials.of(archived).get(0), number(right)))
                        .messageKey())
                .isIn("materials.archived", "materials.purposeMissing");
        RequestId voided = world.assigned();
        world.voided(voided);
        assertThat(refusal(() -> move(wrong, material, number(voided))).messageKey())
                .isEqualTo("requests.voided");
        filing.file(
                right,
                world.version(right),
                Purpose.OTHER,
                InspectedFile.of("材料.pdf", materials.content(material)),
                world.clerk);
        assertThat(refusal(() -> move(wrong, material, number(right))).messageKey())
                .isEqualTo("materials.move.again");
        filing.strike(wrong, world.version(wrong), material.storageName(), "x", world.clerk);
        assertThat(refusal(() -> move(wrong, material, number(right))).messageKey())
                .isEqualTo("materials.struckAlready");
        assertThat(materials.all(wrong)).hasSize(1);
    }

    @Test
    void whatHasGoneOutStays() {
        RequestId wrong = world.proposed(Ground.PROVIDED, false);
        RequestId right = world.assigned();
        Material material = filed(wrong, Purpose.INFORMATION, "方案.pdf");
        releasing.choose(wrong, world.version(wrong), material.storageName(), Release.WHOLE, null, world.clerk);
        world.draft(wrong, Ground.PROVIDED);
        world.decisionMaking.passReview(
                wrong,
                world.version(wrong),
                disclosuredesk.decision.ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(wrong, world.version(wrong), "同意", "", world.head);
        assertThat(refusal(() -> move(wrong, material, number(right))).messageKey())
                .isEqualTo("release.decided");
        Material late = filed(right, Purpose.INFORMATION, "另一份.pdf");
        assertThat(refusal(() -> move(right, late, number(wrong))).messageKey()).isEqualTo("release.decided");
    }

    @Test
    void whatWasSaidOfItForTheOldCaseDoesNotGoWithIt() {
        RequestId wrong = world.proposed(Ground.PROVIDED, false);
        RequestId right = world.assigned();
        Material material = filed(wrong, Purpose.INFORMATION, "方案.pdf");
        releasing.choose(wrong, world.version(wrong), material.storageName(), Release.REDACTED, null, world.clerk);
        releasing.burn(wrong, world.version(wrong), material.storageName(), world.clerk);
        move(wrong, material, number(right));
        assertThat(world.jdbc
                        .sql("select count(*) from release_choice where material_id = :id")
                        .param("id", material.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(materials.of(wrong)).as("the burnt copy is struck").isEmpty();
        assertThat(materials.all(wrong))
                .singleElement()
                .satisfies(one -> assertThat(one.purpose()).isEqualTo(Purpose.RELEASED));
        Pages pages = new Pages(beans);
        for (RequestId id : List.of(wrong, right)) {
            assertThat(pages.get("/requests/" + id + "/release", world.clerk).status())
                    .isEqualTo(200);
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void anAttachmentOfTheRegistrationIsTakenOutByTwo() {
        RequestId id = world.assigned();
        Material form = filed(id, Purpose.APPLICATION, "申请表.pdf");
        filing.strike(id, world.version(id), form.storageName(), "扫描错了", world.clerk);
        assertThat(materials.of(id)).hasSize(1);
        assertThat(refusal(() -> filing.strike(id, world.version(id), form.storageName(), "x", world.head))
                        .messageKey())
                .isEqualTo("materials.strike.moved");
        assertThat(refusal(() -> filing.confirmStrike(id, world.version(id), form.storageName(), world.clerk))
                        .messageKey())
                .isEqualTo("materials.strike.own");
        filing.dropStrike(id, world.version(id), form.storageName(), world.head);
        assertThat(refusal(() -> filing.confirmStrike(id, world.version(id), form.storageName(), world.head))
                        .messageKey())
                .isEqualTo("materials.strike.notMoved");
        filing.strike(id, world.version(id), form.storageName(), "扫描错了", world.clerk);
        Pages pages = new Pages(beans);
        assertThat(pages.get("/requests/" + id + "/materials", world.clerk).text())
                .contains("甲提请移出，待另一人确认：扫描错了", "收回")
                .doesNotContain("确认移出");
        assertThat(pages.get("/requests/" + id + "/materials", world.head).text())
                .contains("确认移出", "不同意移出")
                .doesNotContain("??");
        pages.post(
                "/requests/" + id + "/materials/" + form.storageName() + "/strike/confirmation",
                Map.of("version", String.valueOf(world.version(id))),
                world.head);
        assertThat(materials.of(id)).isEmpty();
        assertThat(materials.all(id).get(0).struckReason()).isEqualTo("扫描错了");
        assertThat(world.ledger(id))
                .endsWith("MaterialStrikeMoved", "MaterialStrikeDropped", "MaterialStrikeMoved", "MaterialStruck");
        filing.restore(id, world.version(id), form.storageName(), world.clerk);
        assertThat(materials.of(id)).hasSize(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    void thePageAsksForTheCaseAndTheReason() {
        RequestId wrong = world.assigned();
        RequestId right = world.assigned();
        Material material = filed(wrong, Purpose.OTHER, "材料.pdf");
        Pages pages = new Pages(beans);
        String at = "/requests/" + wrong + "/materials/" + material.storageName() + "/move";
        assertThat(pages.get(at, world.clerk).text())
                .contains("移到另一案件", "材料.pdf")
                .doesNotContain("??");
        Pages.Answer refused = pages.post(
                at,
                Map.of("version", String.valueOf(world.version(wrong)), "to", "2026-77", "reason", "归错"),
                world.clerk);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.note("to")).contains("没有这一编号的案件");
        assertThat(pages.post(
                                at,
                                Map.of(
                                        "version",
                                        String.valueOf(world.version(wrong)),
                                        "to",
                                        number(right),
                                        "reason",
                                        "归错"),
                                world.clerk)
                        .location())
                .isEqualTo("/requests/" + wrong + "/materials");
        assertThat(materials.of(right)).hasSize(1);
    }

    private List<String> faults() {
        return DoctorsWord.on(world, beans);
    }
}

package disclosuredesk.materials.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The materials of a case, as the clerk puts them on file. */
@PageTest
class MaterialsPagesTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;
    private Materials materials;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        materials = beans.getBean(Materials.class);
    }

    private Answer upload(RequestId id, String purpose, Object... files) {
        Map<String, String> form = new HashMap<>(Map.of("version", String.valueOf(world.version(id))));
        if (!purpose.isEmpty()) {
            form.put("purpose", purpose);
        }
        return pages.uploads("/requests/" + id + "/materials", form, world.clerk, files);
    }

    @Test
    void severalFilesAreFiledAtOnceAndListedWithPagesAndHash() {
        RequestId id = world.assigned();
        assertThat(upload(
                                id,
                                "INFORMATION",
                                "甲.pdf",
                                Papers.pdf("a", "b"),
                                "乙.jpg",
                                Papers.picture("jpg", 60, 40),
                                "丙.docx",
                                Papers.docx("x"))
                        .flash())
                .isEqualTo("materials.filed");
        Answer page = pages.get("/requests/" + id + "/materials", world.clerk);
        assertThat(page.text())
                .contains("甲.pdf 查看 拟提供的政府信息 2", "乙.jpg", "丙.docx")
                .doesNotContain("??");
        Material first = materials.of(id).get(0);
        assertThat(first.storageName()).matches("[0-9a-f]{32}");
        assertThat(world.audit.latest(id).orElseThrow().details())
                .contains(materials.of(id).get(2).sha256());
    }

    @Test
    void whatIsGoodIsFiledAndWhatIsNotIsNamedWithTheReason() {
        RequestId id = world.assigned();
        Answer answer = upload(
                id,
                "OTHER",
                "好.pdf",
                Papers.pdf("good"),
                "空.pdf",
                new byte[0],
                "改名.pdf",
                Papers.picture("png", 20, 20),
                "宏.docm",
                Papers.docx("x"));
        assertThat(answer.text())
                .contains(
                        "以下文件已归入案卷，不必再选：好.pdf",
                        "“空.pdf”：文件是空的（0字节）",
                        "“改名.pdf”：扩展名与内容不符，内容是png文件",
                        "“宏.docm”：扩展名与内容不符");
        assertThat(answer.html()).containsPattern("value=\"OTHER\"[^>]*checked");
        assertThat(materials.of(id)).hasSize(1);
        assertThat(materials.faults()).isEmpty();
        assertThat(answer.all("name=\"version\" value=\"(\\d+)\"").get(0)).isEqualTo(String.valueOf(world.version(id)));
    }

    @Test
    void theSameContentIsNotFiledTwiceAndAPurposeMustBeChosen() {
        RequestId id = world.assigned();
        byte[] pdf = Papers.pdf("once");
        upload(id, "OTHER", "a.pdf", pdf);
        assertThat(upload(id, "OTHER", "b.pdf", pdf).text()).contains("“b.pdf”：相同内容的文件已在案卷内");
        assertThat(upload(id, "", "c.pdf", pdf).text()).contains("请选择材料的用途");
        assertThat(upload(id, "OTHER").text()).contains("请选择文件");
        assertThat(upload(id, "RELEASED", "d.pdf", Papers.pdf("d")).text()).contains("请选择材料的用途");
        assertThat(materials.of(id)).hasSize(1);
    }

    @Test
    void aNameOfThreeHundredCharactersIsKeptWhole() {
        RequestId id = world.assigned();
        String name = "关于东环路改造项目".repeat(33).substring(0, 296) + ".pdf";
        upload(id, "OTHER", name, Papers.pdf("x"));
        assertThat(materials.of(id).get(0).name()).isEqualTo(name).hasSize(300);
        assertThat(pages.get(
                                "/requests/" + id + "/materials/"
                                        + materials.of(id).get(0).storageName(),
                                world.clerk)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMaterialIsStruckWithAReasonAndRestored() {
        RequestId id = world.assigned();
        upload(id, "OTHER", "误传.pdf", Papers.pdf("wrong"));
        String at = "/requests/" + id + "/materials/" + materials.of(id).get(0).storageName();
        assertThat(pages.post(at + "/strike", Map.of("version", String.valueOf(world.version(id))), world.clerk)
                        .text())
                .contains("请写明移出原因");
        pages.post(at + "/strike", Map.of("version", String.valueOf(world.version(id)), "reason", "传错案件"), world.clerk);
        assertThat(materials.of(id)).isEmpty();
        assertThat(pages.get("/requests/" + id + "/materials", world.clerk).text())
                .contains("已移出：传错案件");
        pages.post(at + "/restore", Map.of("version", String.valueOf(world.version(id))), world.clerk);
        assertThat(materials.of(id)).hasSize(1);
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("移出材料（其他材料）：误传.pdf", "恢复材料（其他材料）：误传.pdf");
    }

    @Test
    void whoMayNotSeeTheCaseSeesNoFileAndWhoReviewsFilesNone() {
        RequestId id = world.assigned();
        upload(id, "OTHER", "a.pdf", Papers.pdf("x"));
        String at = "/requests/" + id + "/materials/" + materials.of(id).get(0).storageName();
        assertThat(pages.get(at, world.clerkOfAnotherAgency).status()).isEqualTo(404);
        assertThat(pages.get(
                                "/requests/" + world.assigned() + "/materials/"
                                        + materials.of(id).get(0).storageName(),
                                world.clerk)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get(at, world.reviewer).status()).isEqualTo(200);
        assertThat(pages.uploads(
                                "/requests/" + id + "/materials",
                                Map.of("version", String.valueOf(world.version(id)), "purpose", "OTHER"),
                                world.reviewer,
                                "b.pdf",
                                Papers.pdf("y"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aStaleFormIsToldAndFilesNothing() {
        RequestId id = world.assigned();
        Answer answer = pages.uploads(
                "/requests/" + id + "/materials",
                Map.of("version", "0", "purpose", "OTHER"),
                world.clerk,
                "a.pdf",
                Papers.pdf("x"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(materials.all(id)).isEmpty();
    }

    @Test
    void theProofOfDeliveryIsFiledWithTheDeliveryAndStaysWhenSomethingElseIsMissing() {
        RequestId id = world.approved(Ground.PROVIDED);
        Map<String, String> form = new HashMap<>(Map.of(
                "version",
                String.valueOf(world.version(id)),
                "route",
                "DIRECT",
                "deliveredOn",
                world.today().toString(),
                "proof",
                "送达回证1号"));
        Answer missing =
                pages.uploads("/requests/" + id + "/delivery", form, world.clerk, "送达回证.pdf", Papers.pdf("signed"));
        assertThat(missing.text()).contains("直接送达、委托送达须填写签收人", "已在案卷内：送达回证.pdf");
        form.put("version", missing.all("name=\"version\" value=\"(\\d+)\"").get(0));
        form.put("recipient", "王某（本人）");
        assertThat(pages.uploads("/requests/" + id + "/delivery", form, world.clerk)
                        .flash())
                .isEqualTo("letters.delivery.done");
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("送达回证1号；签收人：王某（本人）");
    }

    @Test
    void eachRouteAsksForItsOwnProof() {
        RequestId id = world.approved(Ground.PROVIDED);
        Map<String, String> base = Map.of(
                "version",
                String.valueOf(world.version(id)),
                "deliveredOn",
                world.today().toString());
        Map<String, String[]> wrong = new HashMap<>();
        wrong.put("请填写送达回证编号、邮件号码或发送记录", new String[] {"route", "POST", "service", "EMS", "proof", " "});
        wrong.put("请选择邮政企业的邮寄方式", new String[] {"route", "POST", "proof", "1234567890123"});
        wrong.put("不得通过民营快递送达", new String[] {"route", "POST", "service", "EMS", "proof", "顺丰 SF1234567890123"});
        wrong.put("请填写邮件号码", new String[] {"route", "POST", "service", "REGISTERED", "proof", "已寄出"});
        wrong.put("须有2名以上见证人", new String[] {"route", "DIRECT", "proof", "回证", "refused", "true", "witnesses", "赵某"});
        wrong.put("电子送达须申请人要求", new String[] {"route", "ELECTRONIC", "proof", "服务器日志"});
        wrong.forEach((sentence, fields) -> {
            Map<String, String> form = new HashMap<>(base);
            form.putAll(Pages.form(fields));
            Answer answer = pages.uploads("/requests/" + id + "/delivery", form, world.clerk);
            assertThat(answer.text()).contains(sentence);
            assertThat(answer.html()).containsPattern("value=\"" + fields[1] + "\"[^>]*checked");
        });
        assertThat(world.steps(id)).containsExactly("deliverDecision");
        Map<String, String> left = new HashMap<>(base);
        left.putAll(Pages.form("route", "DIRECT", "proof", "回证2号", "refused", "true", "witnesses", "赵某、钱某"));
        assertThat(pages.uploads("/requests/" + id + "/delivery", left, world.clerk)
                        .flash())
                .isEqualTo("letters.delivery.done");
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("拒绝签收，留置送达，见证：赵某、钱某");
    }
}

package disclosuredesk.materials.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.release.Release;
import disclosuredesk.release.Releasing;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.KeptPapers;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people really send, as the clerk keeps it, reads it and makes a PDF of it. */
@PageTest
class KeptPagesTests {

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

    private Answer upload(RequestId id, Purpose purpose, Object... files) {
        return pages.uploads(
                "/requests/" + id + "/materials",
                Map.of("version", String.valueOf(world.version(id)), "purpose", purpose.name()),
                world.clerk,
                files);
    }

    private String at(RequestId id, int which) {
        return "/requests/" + id + "/materials/" + materials.of(id).get(which).storageName();
    }

    @Test
    void eachKindIsKeptByteForByteAndShownOrNamedAsNotShowable() {
        RequestId id = world.assigned();
        byte[] mail = KeptPapers.eml("附件");
        byte[] heic = KeptPapers.heic();
        upload(
                id,
                Purpose.APPLICATION,
                "来信.eml",
                mail,
                "来信.msg",
                KeptPapers.msg(),
                "表.xls",
                KeptPapers.xls("征收台账"),
                "照片.heic",
                heic,
                "坏.doc",
                KeptPapers.compound("WordDocument", new byte[600]),
                "说明.txt",
                "<b>不是粗体</b>".getBytes(StandardCharsets.UTF_8),
                "扫描.tif",
                KeptPapers.tiff(2));
        assertThat(materials.of(id)).hasSize(7);
        assertThat(materials.content(materials.of(id).get(0))).isEqualTo(mail);
        assertThat(materials.content(materials.of(id).get(3))).isEqualTo(heic);
        Answer list = pages.get("/requests/" + id + "/materials", world.clerk);
        assertThat(list.text()).contains("heic文件没有可以安全显示它的组件", "每个不超过100MB").doesNotContain("??");
        Answer shown = pages.get(at(id, 0) + "/view", world.clerk);
        assertThat(shown.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
        assertThat(shown.text())
                .contains(
                        "发件人：王某甲 wangmoujia@example.com",
                        "2026-11-20 23:59:58",
                        "2026-11-21 00:05:00",
                        "Received: from mail.example.com",
                        "系统不据此改动登记的日期",
                        "与登记的日期不同")
                .doesNotContain("??");
        assertThat(pages.get(at(id, 1) + "/view", world.clerk).text()).contains("主题：政府信息公开申请");
        assertThat(pages.get(at(id, 2) + "/view", world.clerk).text()).contains("征收台账");
        assertThat(pages.get(at(id, 3) + "/view", world.clerk).text()).contains("heic文件没有可以安全显示它的组件");
        assertThat(pages.get(at(id, 4) + "/view", world.clerk).text()).contains("原件已照收保存");
        assertThat(pages.get(at(id, 5) + "/view", world.clerk).html()).contains("&lt;b&gt;不是粗体&lt;/b&gt;");
        assertThat(pages.get(at(id, 6) + "/view", world.clerk).html()).contains("/view/2.png");
        assertThat(pages.get(at(id, 6) + "/view/2.png", world.clerk).status()).isEqualTo(200);
        assertThat(pages.get(at(id, 6) + "/view/3.png", world.clerk).status()).isEqualTo(404);
        assertThat(pages.get(at(id, 0) + "/view", world.clerkOfAnotherAgency).status())
                .isEqualTo(404);
    }

    @Test
    void aFileLargerThanBeforeIsKeptAndOneTooLargeIsToldTheSetting() {
        RequestId id = world.assigned();
        byte[] large = new byte[21 << 20];
        Arrays.fill(large, (byte) 'a');
        upload(id, Purpose.OTHER, "大.txt", large);
        assertThat(materials.of(id)).hasSize(1);
        byte[] tooLarge = new byte[(100 << 20) + 1];
        assertThat(upload(id, Purpose.OTHER, "过大.txt", tooLarge).text()).contains("“过大.txt”：文件超过100MB", "系统运维人员调高");
        assertThat(materials.of(id)).hasSize(1);
    }

    @Test
    void whatCannotBeDrawnDoesNotGoOutAndAScanIsMadeAPdf() {
        RequestId id = world.assigned();
        upload(id, Purpose.INFORMATION, "旧文件.xls", KeptPapers.xls("x"), "扫描.tif", KeptPapers.tiff(3));
        Material old = materials.of(id).get(0);
        assertThatThrownBy(() -> beans.getBean(Releasing.class)
                        .choose(id, world.version(id), old.storageName(), Release.WHOLE, null, world.clerk))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("release.choose.convert"));
        String scan = at(id, 1);
        assertThat(pages.post(scan + "/pdf", Map.of("version", String.valueOf(world.version(id))), world.clerk)
                        .flash())
                .isEqualTo("materials.convert.done");
        assertThat(materials.of(id)).hasSize(3);
        assertThat(materials.of(id).get(2))
                .satisfies(made -> assertThat(made.name()).isEqualTo("扫描.pdf"))
                .satisfies(made -> assertThat(made.pages()).isEqualTo(3))
                .satisfies(made -> assertThat(made.purpose()).isEqualTo(Purpose.INFORMATION));
        assertThat(pages.post(at(id, 0) + "/pdf", Map.of("version", String.valueOf(world.version(id))), world.clerk)
                        .text())
                .contains("不能在这里转换");
    }
}

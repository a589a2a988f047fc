package disclosuredesk.materials.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files open in the page as pictures of their pages; nothing of the file itself is shown. */
@PageTest
class ShownPagesTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;
    private RequestId id;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        id = world.registered();
    }

    private Material file(String name, byte[] content) {
        beans.getBean(FilingMaterials.class)
                .file(id, world.version(id), Purpose.APPLICATION, InspectedFile.of(name, content), world.clerk);
        return beans.getBean(Materials.class).of(id).get(0);
    }

    private String address(Material file) {
        return "/requests/" + id + "/materials/" + file.storageName();
    }

    @Test
    void aPdfAndAPictureOpenOnTheCasePageAndAreOtherwiseOnlySaved() {
        Material file = file("申请表.pdf", Papers.pdf("Application form"));
        Answer shown = pages.get("/requests/" + id, world.clerk);
        assertThat(shown.text()).contains("案卷文件（1份）", "申请表.pdf").doesNotContain("??");
        assertThat(shown.html()).contains(address(file) + "/view/1.png").doesNotContain("<iframe", "<object", "<embed");
        assertThat(pages.get(address(file) + "/view", world.clerk).html()).contains(address(file) + "/view/1.png");
        assertThat(pages.get(address(file) + "/view/1.png", world.clerk).status())
                .isEqualTo(200);
        assertThat(pages.get(address(file) + "/view/2.png", world.clerk).status())
                .isEqualTo(404);
        assertThat(pages.get(address(file) + "/view/1.png", new World(beans).clerk)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>"
            })
    void aPageThatCallsItselfAPictureOrAPdfIsNotTaken(String hostile) {
        byte[] content = hostile.getBytes(StandardCharsets.UTF_8);
        for (String name : new String[] {"a.png", "a.pdf", "a.jpg"}) {
            assertThatThrownBy(() -> file(name, content)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void whatHasNoPagesIsNotDrawn() {
        Material file = file("说明.docx", Papers.docx("说明"));
        assertThat(pages.get(address(file) + "/view/1.png", world.clerk).status())
                .isEqualTo(404);
        assertThat(pages.get("/requests/" + id, world.clerk).html()).doesNotContain(address(file) + "/view/1.png");
    }
}

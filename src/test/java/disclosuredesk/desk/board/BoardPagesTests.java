package disclosuredesk.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PageTest
class BoardPagesTests {

    private static final List<String> PAGES = List.of("/board", "/board/trend", "/board/week");

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    @Test
    void isForThoseWhoSeeTheWholeAgency() {
        Officer leader = world.officer(world.agency, null, "辛", Role.LEADER);
        for (String page : PAGES) {
            for (Officer officer : List.of(world.head, world.clerk, world.reviewer, leader)) {
                assertThat(pages.get(page, officer).status())
                        .as(page + officer.name())
                        .isEqualTo(200);
            }
            for (Officer officer : List.of(world.handler, world.administrator)) {
                assertThat(pages.get(page, officer).status())
                        .as(page + officer.name())
                        .isEqualTo(403);
            }
        }
        assertThat(pages.get("/", world.handler).html()).doesNotContain("href=\"/board\"");
        assertThat(pages.get("/", world.head).html()).contains("href=\"/board\"");
    }

    @Test
    void emptyItSaysSoAndBreaksNowhere() {
        for (String page : PAGES) {
            assertThat(pages.get(page, world.head).text()).as(page).doesNotContain("??");
        }
        assertThat(pages.get("/board", world.head).text())
                .contains("现在没有在办的申请。")
                .contains("今后四周没有到期的答复。");
        assertThat(pages.get("/board/week", world.head).text()).contains("已超期 无。");
    }

    @Test
    void lightsAreTheSameInWordsAndNumbers() {
        world.registered();
        world.assigned();
        assertThat(pages.get("/board", world.head).text())
                .contains("正常 2")
                .contains("已超期 0")
                .contains("公开工作机构（未交科室）")
                .contains("待签收")
                .contains("审查 1");
    }

    @Test
    void theListBehindANumberSaysWhatItWasNarrowedBy() {
        world.registered();
        String list = pages.get(
                        "/requests?light=GREEN&office=true&state=OPEN&handledBy=" + world.clerk.id(), world.head)
                .text();
        assertThat(list)
                .contains("共1件")
                .contains("期限：正常")
                .contains("科室：公开工作机构（未交科室）")
                .contains("当前承办人：甲")
                .contains("状态：在办");
        assertThat(pages.get("/requests?handledBy=0", world.head).text())
                .contains("共0件")
                .contains("当前承办人：待签收");
    }

    @Test
    void aFilterOfTheBoardStaysWhenTheListIsNarrowedFurther() {
        world.registered();
        assertThat(pages.get("/requests?light=GREEN", world.head).html())
                .contains("<input type=\"hidden\" name=\"light\" value=\"GREEN\">");
    }

    @Test
    void filtersThatMakeNoSenseBreakNothing() {
        world.registered();
        for (String query : List.of(
                "light=PINK",
                "handledBy=x",
                "watch=NOTHING",
                "running=maybe",
                "office=maybe",
                "family=R1",
                "timeliness=SOON",
                "closedFrom=x",
                "closedTo=")) {
            assertThat(pages.get("/requests?" + query, world.head).status())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void aHandlerFindsByTheSameFiltersOnlyHisDepartments() {
        world.registered();
        world.assigned();
        assertThat(pages.get("/requests?light=GREEN", world.handler).text()).contains("共1件");
        assertThat(pages.get("/requests?light=GREEN", world.handlerElsewhere).text())
                .contains("共0件");
    }
}

package disclosuredesk.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PageTest
class OpenedFormsPageTests {

    @Autowired
    private ApplicationContext beans;

    @Test
    void aFormCarriesTheVersionOfTheCaseWhateverTheAddressSays() {
        World world = new World(beans);
        RequestId id = world.assigned();
        for (String address : new String[] {"/withdrawal", "/withdrawal?version=7777"}) {
            assertThat(new Pages(beans)
                            .get("/requests/" + id + address, world.clerk)
                            .all("name=\"version\"[^>]*value=\"(-?\\d+)\""))
                    .as(address)
                    .containsOnly(String.valueOf(world.version(id)));
        }
    }

    @Test
    void aFormThatIsShownAgainKeepsTheVersionItWasOpenedOn() {
        World world = new World(beans);
        RequestId id = world.assigned();
        assertThat(new Pages(beans)
                        .act(id, "withdrawal", 0, world.clerk, "withdrawnOn", "")
                        .all("name=\"version\"[^>]*value=\"(-?\\d+)\""))
                .containsOnly("0");
    }

    @Test
    void whoMayNotSeeTheCaseOpensNoFormOnIt() {
        World world = new World(beans);
        RequestId id = world.assigned();
        World elsewhere = new World(beans);
        for (String page : new String[] {"withdrawal", "publication", "assignment", "search", "extension"}) {
            assertThat(new Pages(beans)
                            .get("/requests/" + id + "/" + page, elsewhere.clerk)
                            .status())
                    .as(page)
                    .isEqualTo(404);
            assertThat(new Pages(beans)
                            .get("/requests/not-an-id/" + page, elsewhere.clerk)
                            .status())
                    .as(page)
                    .isEqualTo(404);
        }
    }
}

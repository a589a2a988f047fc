package disclosuredesk.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.MySqlTestDatabase;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The same search on MySQL, and along which index it goes. */
@SpringBootTest
@ActiveProfiles("test")
@Import(MySqlTestDatabase.class)
@Tag("whole")
class PrecedentsOnMySqlTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Precedents precedents;

    @Test
    void theyAreFoundByGroundAndWords() {
        World world = new World(beans);
        RequestId answered = world.delivered(Ground.INTERNAL_AFFAIRS);
        world.delivered(Ground.PROVIDED);
        var draft = world.requests.get(world.proposed(Ground.INTERNAL_AFFAIRS, false), world.clerk);
        assertThat(precedents.near(draft, List.of(Ground.INTERNAL_AFFAIRS), world.clerk))
                .extracting(Precedent::id)
                .containsExactly(answered);
        assertThat(precedents.near(draft, List.of(Ground.INTERNAL_AFFAIRS), world.handler))
                .extracting(Precedent::id)
                .containsExactly(answered);
        assertThat(precedents.search(Ground.INTERNAL_AFFAIRS, List.of("东环路", "方案"), world.head))
                .extracting(Precedent::id)
                .containsExactly(answered);
        assertThat(precedents.search(Ground.INTERNAL_AFFAIRS, List.of("100%"), world.head))
                .isEmpty();
    }

    /** However many years there are, only the latest are read, and nothing is sorted. */
    @Test
    void theLatestOfARowAreReadAlongItsIndex() {
        World world = new World(beans);
        for (int i = 0; i < 5; i++) {
            world.delivered(Ground.PROVIDED);
        }
        String plan = world.jdbc
                .sql("explain " + Precedents.latestOfRow("row", 3))
                .param("agency", world.agency)
                .param("row", "R1")
                .query()
                .listOfRows()
                .toString()
                .toLowerCase(Locale.ROOT);
        assertThat(plan).contains("ix_disclosure_request_outcome").doesNotContain("filesort");
    }
}

package disclosuredesk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListOrderTests {

    private record Row(String name, @Nullable LocalDate due) {}

    private static final Row LI = new Row("李", LocalDate.of(2026, 3, 2));
    private static final Row WANG = new Row("王", null);
    private static final Row BAI = new Row("白", LocalDate.of(2026, 3, 1));
    private static final List<Row> OWN = List.of(WANG, LI, BAI);
    private static final Map<String, Comparator<Row>> HEADS =
            Map.of("name", ListOrder.text(Row::name), "due", ListOrder.value(Row::due));

    private static List<Row> sorted(String asked) {
        return ListOrder.of(asked, HEADS.keySet()).sorted(OWN, HEADS);
    }

    @Test
    void aHeadSortsBothWays() {
        assertThat(sorted("name")).as("as a Chinese dictionary has them").containsExactly(BAI, LI, WANG);
        assertThat(sorted("-name")).containsExactly(WANG, LI, BAI);
        assertThat(sorted("due")).as("what has no day comes last").containsExactly(BAI, LI, WANG);
        assertThat(sorted("-due")).containsExactly(WANG, LI, BAI);
    }

    @Test
    void anythingElseIsTheListsOwnOrder() {
        for (String bad : List.of("", "-", "secret", "--name", "name;drop table officer", "Name")) {
            assertThat(sorted(bad)).as(bad).isEqualTo(OWN);
            assertThat(ListOrder.of(bad, HEADS.keySet()).query()).as(bad).isEmpty();
            assertThat(ListOrder.of(bad, Set.of("name")).sql(Map.of("name", "o.name"), "o.id"))
                    .as(bad)
                    .isEqualTo("order by o.id");
        }
    }

    @Test
    void aHeadLeadsToItsOrderAndThenToItsOtherEnd() {
        ListOrder order = ListOrder.of("due", HEADS.keySet());
        assertThat(order.query()).isEqualTo("sort=due&");
        assertThat(order.links(HEADS.keySet(), "/x?year=2026&"))
                .containsEntry("due", new ColumnSort("ascending", "/x?year=2026&sort=-due", null))
                .containsEntry("name", new ColumnSort(null, "/x?year=2026&sort=name", null));
        assertThat(ListOrder.of("-due", HEADS.keySet()).links(HEADS.keySet(), "/x?"))
                .containsEntry("due", new ColumnSort("descending", "/x?sort=due", null));
        assertThat(ListOrder.of("-name", Set.of("name")).sql(Map.of("name", "o.name"), "o.id"))
                .isEqualTo("order by o.name desc, o.id");
    }
}

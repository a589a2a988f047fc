package disclosuredesk.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is kept after many changes is what would be read anew; a change looks at few. */
class FollowedTests {

    private record Line(String request, int part, int due) {}

    private record Odd(boolean odd) implements GroupKey<Line> {
        @Override
        public Comparator<Line> order() {
            return Comparator.comparingInt(Line::due)
                    .reversed()
                    .thenComparing(Line::request)
                    .thenComparing(Line::part);
        }
    }

    private record Of(String request) implements GroupKey<Line> {
        @Override
        public Comparator<Line> order() {
            return Comparator.comparing(Line::request).thenComparing(Line::part);
        }
    }

    private final AtomicInteger looked = new AtomicInteger();

    private final Followed.Shape<Line> shape = new Followed.Shape<>(
            Line::request,
            Comparator.comparingInt(Line::due).thenComparing(Line::request).thenComparing(Line::part),
            line -> {
                looked.incrementAndGet();
                return line.due % 5 == 0 ? Set.of() : Set.of(new Odd(line.due % 2 == 1), new Of(line.request));
            });

    private static List<Line> lines(Random random, String request) {
        List<Line> lines = new ArrayList<>();
        for (int part = random.nextInt(4); part > 0; part--) {
            lines.add(new Line(request, part, random.nextInt(50)));
        }
        return lines;
    }

    @Test
    void isAsIfReadAnewAfterEachChange() {
        Random random = new Random(20_261_129);
        Map<String, List<Line>> tables = new TreeMap<>();
        Followed<Line> kept = Followed.of(List.of(), shape);
        for (int change = 0; change < 500; change++) {
            String request = "r" + random.nextInt(40);
            List<Line> now = lines(random, request);
            tables.put(request, now);
            kept = kept.with(request, now);
            Followed<Line> fresh =
                    Followed.of(tables.values().stream().flatMap(List::stream).toList(), shape);
            assertThat(kept.all()).isEqualTo(fresh.all());
            assertThat(kept.groups(Odd.class)).isEqualTo(fresh.groups(Odd.class));
            assertThat(kept.groups(Of.class)).isEqualTo(fresh.groups(Of.class));
            assertThat(kept.in(new Odd(true))).isEqualTo(fresh.in(new Odd(true)));
        }
        assertThat(kept.groups(Of.class)).hasSizeBetween(20, 40);
    }

    @Test
    void aChangeLooksAtNothingButTheRequestThatChanged() {
        List<Line> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(new Line("r" + i, 1, i % 97));
        }
        Followed<Line> kept = Followed.of(many, shape);
        looked.set(0);
        Followed<Line> next = kept.with("r17", List.of(new Line("r17", 1, 96)));
        assertThat(looked.get()).as("before and after").isEqualTo(2);
        assertThat(kept.all()).hasSize(10_000).contains(new Line("r17", 1, 17));
        assertThat(next.all()).hasSize(10_000).doesNotContain(new Line("r17", 1, 17));
    }
}

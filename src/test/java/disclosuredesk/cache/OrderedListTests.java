package disclosuredesk.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A list in order says what a set in order says, and no list is changed by the next. */
class OrderedListTests {

    private static final Comparator<Integer> ORDER = Comparator.reverseOrder();

    @Test
    void saysWhatASetSaysAfterEachOfManyChanges() {
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            TreeSet<Integer> set = new TreeSet<>(ORDER);
            OrderedList<Integer> list = OrderedList.of(List.of(), ORDER);
            for (int change = 0; change < 2_000; change++) {
                int one = random.nextInt(300);
                boolean more = random.nextInt(100) < (change / 400 % 2 == 0 ? 70 : 30); // grows and shrinks
                list = more ? list.with(one) : list.without(one);
                if (more) {
                    set.add(one);
                } else {
                    set.remove(one);
                }
                int limit = random.nextInt(300);
                assertThat(list.size()).isEqualTo(set.size());
                assertThat(list.count(element -> element > limit))
                        .isEqualTo(set.headSet(limit).size());
                assertThat(list.find(one)).isEqualTo(set.contains(one) ? one : null);
            }
            assertThat(list).as("seed %d", seed).containsExactlyElementsOf(set);
            for (int i = 0; i < list.size(); i++) {
                assertThat(list.get(i)).isEqualTo(new ArrayList<>(set).get(i));
            }
        }
    }

    @Test
    void theListBeforeStaysAsItWas() {
        OrderedList<Integer> before = OrderedList.of(List.of(3, 1, 2), ORDER);
        assertThat(before.with(4).without(2)).containsExactly(4, 3, 1);
        assertThat(before).containsExactly(3, 2, 1);
        assertThat(before.without(9)).isSameAs(before);
    }

    @Test
    void anElementIsFoundInFewComparisonsHoweverTheListGrew() {
        AtomicInteger compared = new AtomicInteger();
        Comparator<Integer> counting = (one, other) -> {
            compared.incrementAndGet();
            return Integer.compare(one, other);
        };
        OrderedList<Integer> rising = OrderedList.of(List.of(), counting);
        for (int one = 0; one < 100_000; one++) {
            rising = rising.with(one);
        }
        for (int one = 0; one < 90_000; one++) {
            rising = rising.without(one);
        }
        compared.set(0);
        OrderedList<Integer> ignored = rising.with(200_000);
        assertThat(compared.get()).as("of %d, log2 is 13.3", rising.size()).isLessThan(35);
        assertThat(ignored).hasSize(10_001);
    }
}

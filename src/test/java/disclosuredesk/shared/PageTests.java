package disclosuredesk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTests {

    private static final List<Integer> ALL =
            IntStream.rangeClosed(1, 101).boxed().toList();

    @Test
    void eachIsOnOnePageAndTheNearestPageIsShown() {
        assertThat(IntStream.rangeClosed(1, 3).boxed().flatMap(page -> Page.of(ALL, page).rows().stream()))
                .isEqualTo(ALL);
        assertThat(Page.of(ALL, 99)).isEqualTo(new Page<>(List.of(101), 101, 3));
        assertThat(Page.of(ALL, -5).rows()).startsWith(1).hasSize(50);
        assertThat(Page.of(List.of(), 1)).isEqualTo(new Page<>(List.of(), 0, 1));
        assertThat(Page.of(ALL.subList(0, 100), 1).last()).isEqualTo(2);
    }
}

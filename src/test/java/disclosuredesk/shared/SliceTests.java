package disclosuredesk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTests {

    private static final List<Integer> ALL = IntStream.rangeClosed(1, 101).boxed().toList();

    @Test
    void eachIsOnOnePageAndTheNearestPageIsShown() {
        assertThat(IntStream.rangeClosed(1, 3).boxed().flatMap(page -> Slice.of(ALL, page).rows().stream())).isEqualTo(ALL);
        assertThat(Slice.of(ALL, 99)).isEqualTo(new Slice<>(List.of(101), 3, 3));
        assertThat(Slice.of(ALL, -5).rows()).startsWith(1).hasSize(50);
        assertThat(Slice.of(List.of(), 1)).isEqualTo(new Slice<>(List.of(), 1, 1));
    }
}

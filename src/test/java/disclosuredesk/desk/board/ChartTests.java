package disclosuredesk.desk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import disclosuredesk.desk.board.Chart.Mark;
import disclosuredesk.desk.board.Chart.Tick;
import disclosuredesk.desk.board.Chart.Value;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTests {

    private static Value value(@Nullable Double number) {
        return new Value(number, String.valueOf(number), "/requests");
    }

    private static List<Value> month(double... numbers) {
        return Arrays.stream(numbers).mapToObj(ChartTests::value).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 1, 1",
        "5, 1, 5",
        "6, 2, 6",
        "7.5, 2, 8",
        "11, 5, 15",
        "26, 10, 30",
        "51, 20, 60",
        "100, 20, 100",
        "1234, 500, 1500"
    })
    void theScaleGoesUpToARoundNumberInAtMostFiveRoundSteps(double most, int step, int top) {
        List<Tick> ticks = Chart.line("x", 1, List.of(value(most))).ticks();
        assertThat(ticks.get(1).number()).isEqualTo(step);
        assertThat(ticks.get(ticks.size() - 1)).isEqualTo(new Tick(Chart.CEILING, top));
        assertThat(ticks.get(0)).isEqualTo(new Tick(Chart.FLOOR, 0));
    }

    @Test
    void barsStandSideBySideOnTheFloor() {
        List<Mark> bars = Chart.bars("x", List.of("a", "b"), List.of(month(2, 1), month(0, 4)))
                .marks();
        assertThat(bars).hasSize(3).allMatch(bar -> bar.y() + bar.height() == Chart.FLOOR);
        assertThat(bars.get(1).x()).isEqualTo(bars.get(0).x() + bars.get(0).width(), within(0.01));
        assertThat(bars.get(2).month()).isEqualTo(1);
        assertThat(bars.get(2).series()).isEqualTo(1);
        assertThat(bars.get(2).x() + bars.get(2).width()).isLessThan(100);
    }

    @Test
    void partsStandOneOnTheOther() {
        List<Mark> parts = Chart.stacks("x", List.of("a", "b", "c"), List.of(month(1, 0, 2)))
                .marks();
        assertThat(parts).extracting(Mark::height).containsExactly(60.0, 120.0);
        assertThat(parts.get(1).y() + parts.get(1).height())
                .isEqualTo(parts.get(0).y());
        assertThat(parts.get(1).x()).isEqualTo(parts.get(0).x());
    }

    @Test
    void theLineHasAGapWhereAMonthHasNoNumber() {
        Chart chart = Chart.line("x", 100, List.of(value(50.0), value(100.0), value(null), value(0.0)));
        assertThat(chart.marks()).extracting(Mark::month).containsExactly(0, 1, 3);
        assertThat(chart.strokes()).hasSize(1);
        assertThat(chart.strokes().get(0).y2()).isEqualTo(Chart.CEILING);
        assertThat(chart.marks().get(0).middle()).isEqualTo(chart.middle(0, 4), within(0.01));
    }
}

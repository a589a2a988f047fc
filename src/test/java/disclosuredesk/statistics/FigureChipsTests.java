package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.fees.FeeYear;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.statistics.FigureChips.Piece;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of a text are written and read by their words, and kept by their names. */
class FigureChipsTests {

    private static List<Figure> figures(ReportFormat format, ReportScope scope) {
        return ReportFigures.of(new ReportNumbers(
                "示例机关",
                format == ReportFormat.FORMAT_2019 ? 2020 : 2023,
                scope,
                SampleReports.blank(format),
                SampleReports.emptyTable3(format),
                SampleReports.emptyTable4(),
                SampleReports.blank(format),
                SampleReports.emptyTable3(format),
                SampleReports.emptyTable4(),
                new FeeYear(3, 2950, 2810),
                List.of()));
    }

    private static final List<Figure> FIGURES = figures(ReportFormat.FORMAT_2021, ReportScope.TOTAL);
    private static final FigureChips CHIPS = new FigureChips(FIGURES);

    @ParameterizedTest
    @EnumSource
    void everyFigureHasAWordOfItsOwnThatAClerkCanRead(ReportFormat format) {
        for (ReportScope scope : ReportScope.values()) {
            List<Figure> figures = figures(format, scope);
            assertThat(figures)
                    .hasSizeGreaterThan(400)
                    .allSatisfy(figure -> assertThat(figure.word())
                            .doesNotContainPattern("[A-Za-z〔〕{}\\d]")
                            .hasSizeLessThan(40));
            assertThat(figures).extracting(Figure::word).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsShownIsKeptAsItWas() {
        String all = FIGURES.stream()
                .map(figure -> figure.label() + "{{" + figure.name() + "}}件")
                .reduce("", (one, other) -> one + other + "\n");
        assertThat(CHIPS.shown(all)).doesNotContain("{{").contains("〔本年新收〕件", "〔不予公开·属于国家秘密·商业企业〕");
        assertThat(CHIPS.kept(CHIPS.shown(all))).isEqualTo(all);
        assertThat(CHIPS.unknown(CHIPS.shown(all))).isEmpty();
    }

    @Test
    void everyDefaultTextIsReadWithoutNamesOfTheProgram() {
        for (int chapter : IntStream.rangeClosed(1, 6).toArray()) {
            for (ReportFormat format : ReportFormat.values()) {
                ReportNumbers numbers = new ReportNumbers(
                        "示例机关",
                        format == ReportFormat.FORMAT_2019 ? 2020 : 2023,
                        ReportScope.TOTAL,
                        SampleReports.blank(format),
                        SampleReports.emptyTable3(format),
                        SampleReports.emptyTable4(),
                        SampleReports.blank(format),
                        SampleReports.emptyTable3(format),
                        SampleReports.emptyTable4(),
                        new FeeYear(0, 0, 0),
                        List.of("甲单位"));
                FigureChips chips = new FigureChips(ReportFigures.of(numbers));
                String kept = DefaultTexts.of(numbers, chapter, WorkRecords.NONE);
                assertThat(chips.shown(kept)).doesNotContain("{{");
                assertThat(chips.unknown(chips.shown(kept))).isEmpty();
                assertThat(chips.kept(chips.shown(kept))).isEqualTo(kept);
            }
        }
    }

    @Test
    void whatNoFigureIsCalledIsNamedAndTheNumberOfADocumentIsNone() {
        assertThat(CHIPS.unknown("收到〔本年新收件数〕件、〔〕件，〔本年办结〕件")).containsExactly("〔本年新收件数〕", "〔〕");
        assertThat(CHIPS.unknown("国办公开办函〔2021〕30号、〔二〇二一〕1号")).isEmpty();
        assertThat(CHIPS.unknown("收到〔本年新收件")).containsExactly("〔");
        assertThat(CHIPS.unknown("本年新收〕件")).containsExactly("〕");
        assertThat(CHIPS.unknown("{{table3.NEW.sum}}")).containsExactly("{{table3.NEW.sum}}");
        assertThat(CHIPS.kept("收到{{table3.NEW.total}}件、〔 本年新收 〕件、〔2021〕30号"))
                .isEqualTo("收到{{table3.NEW.total}}件、{{table3.NEW.total}}件、〔2021〕30号");
    }

    @Test
    void aParagraphTellsItsFiguresFromItsWords() {
        assertThat(CHIPS.paragraphs("{{year}}年通知〔收费通知件数〕件\n\n  {{nothing}}写 \n"))
                .containsExactly(
                        List.of(
                                new Piece("2023", "报告年度"),
                                new Piece("年通知", null),
                                new Piece("3", "收费通知件数"),
                                new Piece("件", null)),
                        List.of(new Piece("{{nothing}}写", null)));
        assertThat(CHIPS.paragraphs("〔本年新收〕").stream().flatMap(List::stream)).containsExactly(new Piece("0", "本年新收"));
        assertThat(Stream.of("", "\n \n").map(CHIPS::paragraphs)).allMatch(List::isEmpty);
    }
}

package disclosuredesk.checking.prose;

import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a number of reviews or suits, or the rate of those corrected, may mean by table 四. */
final class RemedyMeanings {

    private final Table4 table;

    RemedyMeanings(Table4 table) {
        this.table = table;
    }

    /** The meanings of a count: first what the words say, then only the decided ones, then each group alone. */
    List<Meaning> of(RemedyGroup remedy, RemedyColumn result) {
        List<Meaning> meanings = new ArrayList<>();
        meanings.add(meaning(remedy, result, true));
        if (result == RemedyColumn.ALL) {
            meanings.add(meaning(remedy, RemedyColumn.DECIDED, false));
        } else if (result == RemedyColumn.DECIDED) {
            meanings.add(meaning(remedy, RemedyColumn.ALL, false));
        }
        for (RemedyGroup part : parts(remedy)) {
            meanings.add(meaning(part, result, false));
            if (result == RemedyColumn.ALL) {
                meanings.add(meaning(part, RemedyColumn.DECIDED, false));
            }
        }
        return meanings;
    }

    private Meaning meaning(RemedyGroup remedy, RemedyColumn result, boolean proper) {
        int all = count(remedy, RemedyColumn.ALL);
        int pending = count(remedy, RemedyColumn.PENDING);
        String formula = result == RemedyColumn.DECIDED && pending > 0
                ? all + "-" + pending
                : result == RemedyColumn.ALL && remedy.groups().size() > 1
                        ? remedy.groups().stream()
                                .map(group -> String.valueOf(table.sum(group)))
                                .collect(Collectors.joining("+"))
                        : "";
        return Meaning.count(remedy.label() + result.label(), count(remedy, result), formula, proper);
    }

    private static List<RemedyGroup> parts(RemedyGroup remedy) {
        return switch (remedy) {
            case ALL -> List.of(RemedyGroup.REVIEW, RemedyGroup.SUIT);
            case SUIT -> List.of(RemedyGroup.DIRECT_SUIT, RemedyGroup.SUIT_AFTER_REVIEW);
            default -> List.of();
        };
    }

    /** The meanings of a rate: of the decided ones, as it should be; of all; of each group. */
    List<Meaning> rates(RemedyGroup remedy, RemedyColumn result) {
        List<Meaning> rates = new ArrayList<>();
        add(rates, remedy, result, remedy, true);
        for (RemedyGroup part : parts(remedy)) {
            add(rates, part, result, part, false);
            add(rates, remedy, result, part, false);
        }
        return rates;
    }

    private void add(List<Meaning> rates, RemedyGroup of, RemedyColumn result, RemedyGroup among, boolean proper) {
        int part = count(of, result);
        int decided = count(among, RemedyColumn.DECIDED);
        int all = count(among, RemedyColumn.ALL);
        String own = of == among ? "" : of.label();
        if (decided > 0) {
            rates.add(Meaning.share(own + result.label() + "÷" + among.label() + "已审结", part, decided, proper));
        }
        if (all > 0) {
            rates.add(Meaning.share(own + result.label() + "÷" + among.label() + "总计", part, all, false));
        }
    }

    int count(RemedyGroup remedy, RemedyColumn result) {
        int count = 0;
        for (Table4Row group : remedy.groups()) {
            for (int column : result.columns()) {
                count += table.number(group, column);
            }
        }
        return count;
    }

    /** 产生124件（直接起诉12、复议后起诉112），已审结112件，纠正10件. */
    String story(RemedyGroup remedy) {
        String groups = remedy == RemedyGroup.SUIT
                ? "（直接起诉%d、复议后起诉%d）"
                        .formatted(
                                count(RemedyGroup.DIRECT_SUIT, RemedyColumn.ALL),
                                count(RemedyGroup.SUIT_AFTER_REVIEW, RemedyColumn.ALL))
                : "";
        return "产生%d件%s，已审结%d件，纠正%d件"
                .formatted(
                        count(remedy, RemedyColumn.ALL),
                        groups,
                        count(remedy, RemedyColumn.DECIDED),
                        count(remedy, RemedyColumn.CORRECTED));
    }
}

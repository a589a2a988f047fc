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
    List<Meaning> of(Remedy remedy, RemedyResult result) {
        List<Meaning> meanings = new ArrayList<>();
        meanings.add(meaning(remedy, result, true));
        if (result == RemedyResult.ALL) {
            meanings.add(meaning(remedy, RemedyResult.DECIDED, false));
        } else if (result == RemedyResult.DECIDED) {
            meanings.add(meaning(remedy, RemedyResult.ALL, false));
        }
        for (Remedy part : parts(remedy)) {
            meanings.add(meaning(part, result, false));
            if (result == RemedyResult.ALL) {
                meanings.add(meaning(part, RemedyResult.DECIDED, false));
            }
        }
        return meanings;
    }

    private Meaning meaning(Remedy remedy, RemedyResult result, boolean proper) {
        int all = count(remedy, RemedyResult.ALL);
        int pending = count(remedy, RemedyResult.PENDING);
        String formula = result == RemedyResult.DECIDED && pending > 0 ? all + "-" + pending
                : result == RemedyResult.ALL && remedy.groups().size() > 1
                ? remedy.groups().stream().map(group -> String.valueOf(table.sum(group))).collect(Collectors.joining("+")) : "";
        return Meaning.count(remedy.label() + result.label(), count(remedy, result), formula, proper);
    }

    private static List<Remedy> parts(Remedy remedy) {
        return switch (remedy) {
            case ALL -> List.of(Remedy.REVIEW, Remedy.SUIT);
            case SUIT -> List.of(Remedy.DIRECT_SUIT, Remedy.SUIT_AFTER_REVIEW);
            default -> List.of();
        };
    }

    /** The meanings of a rate: of the decided ones, as it should be; of all; of each group. */
    List<Meaning> rates(Remedy remedy, RemedyResult result) {
        List<Meaning> rates = new ArrayList<>();
        add(rates, remedy, result, remedy, true);
        for (Remedy part : parts(remedy)) {
            add(rates, part, result, part, false);
            add(rates, remedy, result, part, false);
        }
        return rates;
    }

    private void add(List<Meaning> rates, Remedy of, RemedyResult result, Remedy among, boolean proper) {
        int part = count(of, result);
        int decided = count(among, RemedyResult.DECIDED);
        int all = count(among, RemedyResult.ALL);
        String own = of == among ? "" : of.label();
        if (decided > 0) {
            rates.add(Meaning.share(own + result.label() + "÷" + among.label() + "已审结", part, decided, proper));
        }
        if (all > 0) {
            rates.add(Meaning.share(own + result.label() + "÷" + among.label() + "总计", part, all, false));
        }
    }

    int count(Remedy remedy, RemedyResult result) {
        int count = 0;
        for (Table4Row group : remedy.groups()) {
            for (int column : result.columns()) {
                count += table.number(group, column);
            }
        }
        return count;
    }

    /** 产生124件（直接起诉12、复议后起诉112），已审结112件，纠正10件. */
    String story(Remedy remedy) {
        String groups = remedy == Remedy.SUIT ? "（直接起诉%d、复议后起诉%d）".formatted(count(Remedy.DIRECT_SUIT, RemedyResult.ALL),
                count(Remedy.SUIT_AFTER_REVIEW, RemedyResult.ALL)) : "";
        return "产生%d件%s，已审结%d件，纠正%d件".formatted(count(remedy, RemedyResult.ALL), groups,
                count(remedy, RemedyResult.DECIDED), count(remedy, RemedyResult.CORRECTED));
    }
}

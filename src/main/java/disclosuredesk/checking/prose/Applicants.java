package disclosuredesk.checking.prose;

import disclosuredesk.report.Table3;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The kinds of applicant a sentence names, as columns of table 三. */
final class Applicants {

    private static final Pattern PERSONS = Pattern.compile("自然人|公民|个人");
    private static final Pattern BODIES = Pattern.compile("法人|其[他它]组织");
    private static final List<Pattern> KINDS = List.of(
            Pattern.compile("企业"), Pattern.compile("科研"), Pattern.compile("公益"), Pattern.compile("法律服务|律师事务所|律所"));
    private static final List<Integer> ALL_BODIES =
            IntStream.range(1, Table3.TOTAL).boxed().toList();

    private Applicants() {}

    /** The columns; empty if no kind is named, or persons together with bodies, which are all. */
    static List<Integer> columns(String words) {
        boolean persons = PERSONS.matcher(words).find();
        boolean bodies = BODIES.matcher(words).find();
        List<Integer> kinds = IntStream.range(0, KINDS.size())
                .filter(kind -> KINDS.get(kind).matcher(words).find())
                .map(kind -> kind + 1)
                .boxed()
                .toList();
        if (persons) {
            return bodies || !kinds.isEmpty() ? List.of() : List.of(0);
        }
        if (!kinds.isEmpty()) {
            return bodies ? ALL_BODIES : kinds;
        }
        return bodies ? ALL_BODIES : List.of();
    }

    static String label(List<Integer> columns) {
        return columns.equals(ALL_BODIES)
                ? "法人或其他组织各列"
                : columns.stream().map(Table3.COLUMNS::get).collect(Collectors.joining("、")) + "一列";
    }
}

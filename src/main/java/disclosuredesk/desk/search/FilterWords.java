package disclosuredesk.desk.search;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Department;
import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.board.BoardWords;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The filters in force, in words and in addresses. */
@Component
class FilterWords {

    /** A filter in force, in words, and the list without it. */
    record Chip(String field, String value, String without) {}

    /** Characters of a pasted text that a chip shows. */
    private static final int SHORT = 30;

    private final Agencies agencies;
    private final Requests requests;
    private final MessageSource messages;
    private final BoardWords board;

    FilterWords(Agencies agencies, Requests requests, MessageSource messages, BoardWords board) {
        this.agencies = agencies;
        this.requests = requests;
        this.messages = messages;
        this.board = board;
    }

    List<Chip> chips(CaseFilter filter, Officer by) {
        return filter.chosen().entrySet().stream()
                .map(one -> new Chip(
                        one.getKey(),
                        words(one.getKey(), one.getValue(), by),
                        "/requests?" + query(filter.parameters(), one.getKey())))
                .toList();
    }

    /** The name of an exported sheet. */
    String fileName(String when) {
        return messages.getMessage("desk.export.file", new Object[] {when}, Locale.SIMPLIFIED_CHINESE);
    }

    private String words(String field, Object value, Officer by) {
        return switch (field) {
            case "same" -> requests.get((RequestId) value, by).number().toString();
            case "feature" -> text("ApplicantFeature." + value);
            case "state" -> text("CaseState." + value);
            case "step" -> text("step." + value);
            case "kind" -> text("ApplicantKind." + value);
            case "channel" -> text("Channel." + value);
            case "outcome" -> ((Outcome) value).fullLabel();
            case "department" ->
                agencies.everyDepartment(by.agencyId()).stream()
                        .filter(department -> value.equals(department.id()))
                        .map(Department::name)
                        .findFirst()
                        .orElse("?");
            case "holder" ->
                agencies.officers(by.agencyId()).stream()
                        .filter(officer -> value.equals(officer.id()))
                        .map(Officer::name)
                        .findFirst()
                        .orElse("?");
            case "light", "office", "handledBy", "running", "watch", "family", "timeliness" ->
                board.of(field, value, by);
            default -> {
                String words = value.toString().strip().replaceAll("\\s+", " ");
                yield words.length() <= SHORT ? words : words.substring(0, words.offsetByCodePoints(0, SHORT)) + "…";
            }
        };
    }

    private String text(String key) {
        return messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE);
    }

    /** What stands behind the question mark, one filter left out, ready for another parameter. */
    static String query(Map<String, Object> parameters, String without) {
        var query = UriComponentsBuilder.newInstance();
        parameters.forEach((field, value) -> {
            if (!field.equals(without)) {
                query.queryParam(field, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
            }
        });
        String text = query.build(true).getQuery();
        return text == null ? "" : text + "&";
    }
}

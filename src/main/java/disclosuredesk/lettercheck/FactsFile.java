package disclosuredesk.lettercheck;

import disclosuredesk.decision.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Facts as the command gets them: names and texts, checked before they are believed. */
public final class FactsFile {

    /** What is wrong with the facts; the message names the field. */
    public static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }

    private static final Set<String> GROUNDS = Set.of(
            "2", "14", "15", "16.1", "16.2", "30", "35", "36.1", "36.2", "36.3", "36.4", "36.5", "36.6", "36.7", "37",
            "38", "39.1", "39.2", "42", "");

    /** The ground a row rests on where the facts name none. */
    private static final Map<Outcome, String> USUAL = Map.ofEntries(
            Map.entry(Outcome.R2, "37"),
            Map.entry(Outcome.R3_1, "14"),
            Map.entry(Outcome.R3_2, "14"),
            Map.entry(Outcome.R3_3, "14"),
            Map.entry(Outcome.R3_4, "15"),
            Map.entry(Outcome.R3_5, "16.1"),
            Map.entry(Outcome.R3_6, "16.2"),
            Map.entry(Outcome.R3_7, "16.2"),
            Map.entry(Outcome.R3_8, "36.7"),
            Map.entry(Outcome.R4_2, "38"),
            Map.entry(Outcome.R4_3, "30"),
            Map.entry(Outcome.R5_1, "39.1"),
            Map.entry(Outcome.R5_2, "36.6"),
            Map.entry(Outcome.R5_3, "39.2"),
            Map.entry(Outcome.R5_4, "35"),
            Map.entry(Outcome.R5_5, "36.6"),
            Map.entry(Outcome.R6_1, "30"),
            Map.entry(Outcome.R6_2, "42"));

    /** A letter on the way to an answer has no result yet; its title says what it is. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)延期|补正|收费|缴费|征求|征询|转送|转交|移送|转办|说明理由|延迟|更正|第三方|extension|correction|fee|opinion|consult|transfer|notice");

    private FactsFile() {}

    /**
     * @param texts field to text; a field that is not there is not checked, but outcome, day of decision, applicant and
     *     organ must be
     * @throws Unusable naming the field
     */
    public static CaseFacts read(Map<String, String> texts, boolean servedOnline) {
        String code = required(texts, "outcome");
        Outcome outcome = outcome(code).orElseThrow(() -> new Unusable("outcome：没有“" + code + "”这一行"));
        String ground = ground(texts.getOrDefault("ground", ""), outcome, code);
        return new CaseFacts(
                outcome,
                ground,
                Set.of(),
                day(texts, "decidedOn").orElseThrow(() -> new Unusable("缺少decidedOn（决定日期）")),
                day(texts, "receivedOn").orElse(null),
                required(texts, "applicant"),
                optional(texts, "letterNumber"),
                required(texts, "agency"),
                optional(texts, "reviewAgency"),
                optional(texts, "court"),
                servedOnline);
    }

    /**
     * The same where the rest is to be read from the letter: every field may be missing.
     *
     * @throws Unusable naming the field that cannot be read
     */
    public static GivenFacts readSome(Map<String, String> texts, boolean servedOnline) {
        String code = optional(texts, "outcome");
        Outcome outcome = code == null ? null : outcome(code).orElse(null);
        if (code != null && outcome == null && !NOTICE.matcher(code).find()) {
            throw new Unusable("outcome：没有“" + code + "”这一行");
        }
        String ground = outcome == null ? "" : ground(texts.getOrDefault("ground", ""), outcome, String.valueOf(code));
        return new GivenFacts(
                outcome,
                ground,
                day(texts, "decidedOn").orElse(null),
                day(texts, "receivedOn").orElse(null),
                optional(texts, "applicant"),
                optional(texts, "letterNumber"),
                optional(texts, "agency"),
                optional(texts, "reviewAgency"),
                optional(texts, "court"),
                servedOnline);
    }

    private static String ground(String given, Outcome outcome, String code) {
        String ground = LetterText.fold(given).replaceAll("[第条款项()]", "");
        if (ground.equals("16.3") || !GROUNDS.contains(ground)) {
            if (ground.equals("16") && outcome == Outcome.R3_5) {
                return "16.1";
            }
            if (ground.equals("16") && (outcome == Outcome.R3_6 || outcome == Outcome.R3_7)) {
                return "16.2";
            }
            throw new Unusable("ground：没有“" + given + "”这一条款，应如14、16.2、36.4");
        }
        if (!ground.isEmpty()) {
            return ground;
        }
        String end = LetterText.fold(code);
        return switch (outcome) {
            case R1 -> end.endsWith("a") ? "36.1" : end.endsWith("b") ? "36.2" : "";
            case R4_1 -> end.endsWith("a") ? "36.4" : end.endsWith("b") ? "36.5" : "";
            default -> USUAL.getOrDefault(outcome, "");
        };
    }

    /** The row, whether written 3.1, R3_1, O3.1, (三)1, 三.1 or 1b. */
    static Optional<Outcome> outcome(String code) {
        String plain = LetterText.fold(code)
                .replaceFirst("^[ORor]", "")
                .replaceAll("[()._、\\-—项]", ".")
                .replaceAll("^\\.+|[.ab]+$", "")
                .replaceAll("\\.+", ".");
        List<String> parts = Arrays.stream(plain.split("\\."))
                .map(part -> String.valueOf(Figures.of(part)))
                .toList();
        String name = "R" + String.join("_", parts);
        if (parts.get(0).equals("1") || parts.get(0).equals("2")) {
            name = "R" + parts.get(0);
        }
        String found = name;
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(found))
                .findFirst()
                .or(() -> Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome.label().equals(code))
                        .findFirst());
    }

    private static Optional<LocalDate> day(Map<String, String> texts, String field) {
        String text = texts.get(field);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException none) {
            throw new Unusable(field + "：“" + text + "”不是日期，应如2026-03-05");
        }
    }

    private static String required(Map<String, String> texts, String field) {
        String text = optional(texts, field);
        if (text == null) {
            throw new Unusable("缺少" + field);
        }
        return text;
    }

    private static @Nullable String optional(Map<String, String> texts, String field) {
        String text = texts.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }
}

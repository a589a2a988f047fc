package disclosuredesk.cli;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.ClockFact;
import disclosuredesk.clock.ClockFact.ConsultationDelivered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.clock.Deadline;
import disclosuredesk.clock.FactRules;
import disclosuredesk.clock.StatutoryClock;
import disclosuredesk.clock.StatutoryClock.Choices;
import disclosuredesk.clock.StatutoryClock.Reading;
import disclosuredesk.report.UnusableInput;
import disclosuredesk.shared.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * {@code deadline FILE}: the deadlines of made-up or real histories, with the count behind each. A history that breaks
 * the law is answered with the sentence that refuses it, beside the others' dates.
 */
@Command(name = "deadline", mixinStandardHelpOptions = true, description = "按《政府信息公开条例》计算答复期限（JSON数组），给出逐日的计算过程。")
final class DeadlineCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "经过（JSON数组），每件至少有 received 或者 submitted")
    private Path file;

    @Spec
    private CommandSpec spec;

    private final WorkingCalendar calendar = Calendars.shipped();
    private final StatutoryClock clock = new StatutoryClock(calendar);
    private final FactRules rules = new FactRules(clock);

    @Override
    public Integer call() {
        JsonNode histories = JsonFile.read(file);
        if (!histories.isArray()) {
            throw new UnusableInput("文件应为JSON数组，每件申请一个对象");
        }
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        int code = Commands.CLEAN;
        for (JsonNode history : histories) {
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            answer.put(
                    "name",
                    history.path("name").isString() ? history.path("name").asString() : null);
            try {
                answer(ClockHistory.read(history, answers.size() + 1, calendar), answer);
            } catch (Refused refused) {
                answer.put("refused", Sentences.of(refused));
            }
            if (answer.containsKey("refused")) {
                code = Commands.FINDINGS;
                spec.commandLine()
                        .getErr()
                        .println(Commands.oneLine("第%d件%s：%s"
                                .formatted(
                                        answers.size() + 1,
                                        answer.get("name") == null ? "" : "“" + answer.get("name") + "”",
                                        answer.get("refused"))));
            }
            answers.add(answer);
        }
        spec.commandLine().getOut().println(JsonFile.write(answers));
        return code;
    }

    private void answer(ClockHistory history, Map<String, @Nullable Object> answer) {
        List<ClockFact> facts = history.facts();
        rules.require(facts);
        Deadline deadline = clock.deadline(facts, null);
        answer.put("state", deadline.state().name());
        answer.put("formal", text(deadline.formal()));
        answer.put("safe", text(deadline.safe()));
        answer.put(
                "correctionNoticeDue",
                due(answer, () -> clock.correctionNoticeDue(history.received().on())));
        answer.put(
                "correctionNoticeDueSafe",
                due(answer, () -> clock.correctionNoticeDue(history.received().safeOn())));
        answer.put(
                "opinionDue",
                history.consultations().stream()
                        .map(consultation -> due(answer, () -> opinionDue(facts, consultation)))
                        .toList());
        answer.put(
                "paymentDue",
                due(answer, () -> history.feeNotice() == null ? null : clock.paymentDue(history.feeNotice())));
        answer.put("reasonsDue", text(history.reasonsDue()));
        answer.put("choices", choices(facts));
        if (deadline.missingYear() != null) {
            answer.put("refused", Sentences.of("calendar.missing", String.valueOf(deadline.missingYear())));
            answer.put("steps", List.of());
            return;
        }
        List<Map<String, @Nullable Object>> steps = new ArrayList<>();
        for (Reading reading : Reading.values()) {
            clock.explain(facts, null, reading).ifPresent(count -> steps.add(CountInJson.of(reading, count)));
        }
        answer.put("steps", steps);
    }

    /**
     * What depends on a choice the law leaves to the agency: the dates by each choice that bears on this history, the one that holds until
     * the agency says otherwise first.
     */
    private List<Map<String, @Nullable Object>> choices(List<ClockFact> facts) {
        boolean paid = facts.stream().anyMatch(ClockFact.FeePaid.class::isInstance);
        boolean secrecy = facts.stream()
                .anyMatch(fact -> fact instanceof ConsultationSent sent && sent.party() == Party.SECRECY_AGENCY);
        List<Map<String, @Nullable Object>> choices = new ArrayList<>();
        for (boolean restarts : paid ? List.of(true, false) : List.of(true)) {
            for (boolean stops : secrecy ? List.of(false, true) : List.of(false)) {
                if (paid || secrecy) {
                    choices.add(choice(facts, new Choices(restarts, stops), paid, secrecy));
                }
            }
        }
        return choices;
    }

    private Map<String, @Nullable Object> choice(
            List<ClockFact> facts, Choices choices, boolean paid, boolean secrecy) {
        Deadline deadline = new StatutoryClock(calendar, choices).deadline(facts, null);
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        if (paid) {
            choice.put("afterPayment", choices.feeRestarts() ? "RESTARTS" : "GOES_ON");
        }
        if (secrecy) {
            choice.put("secrecyAgency", choices.secrecyStops() ? "LEFT_OUT" : "COUNTED");
        }
        choice.put("state", deadline.state().name());
        choice.put("formal", text(deadline.formal()));
        choice.put("safe", text(deadline.safe()));
        return choice;
    }

    private static @Nullable String due(Map<String, @Nullable Object> answer, Supplier<@Nullable LocalDate> due) {
        try {
            return text(due.get());
        } catch (CalendarMissing missing) {
            answer.put("refused", Sentences.of(missing));
            return null;
        }
    }

    private @Nullable LocalDate opinionDue(List<ClockFact> facts, long consultation) {
        return facts.stream()
                .filter(fact ->
                        fact instanceof ConsultationDelivered delivered && delivered.consultation() == consultation)
                .findFirst()
                .filter(fact -> facts.stream()
                        .anyMatch(one -> one instanceof ConsultationSent sent
                                && sent.consultation() == consultation
                                && sent.party().hasPeriod()))
                .map(fact -> clock.opinionDue(((ConsultationDelivered) fact).on()))
                .orElse(null);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}

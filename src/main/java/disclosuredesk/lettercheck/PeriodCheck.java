package disclosuredesk.lettercheck;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.lettercheck.LetterEvent.Kind;
import disclosuredesk.lettercheck.LetterEvent.Step;
import disclosuredesk.lettercheck.LetterEvent.Topic;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Periods the letter speaks of, against the calendar: a correction asked for within seven working days (art. 30), nobody held
 * silent before his period has ended (arts 30, 32, 42; 109号), an extension told in time and no longer than twenty (art. 33).
 */
final class PeriodCheck {

    private static final Pattern STOPPED = Pattern.compile("不再(?:予以)?(?:处理|办理)|视为[您你]?[^,。;]{0,12}放弃|终止(?:办理|处理)");
    private static final Pattern SILENT =
            Pattern.compile("(?:逾期|期满|届满|截至|期限内)[^。;]{0,30}(?:未|没有)|(?:未|没有)[^。;]{0,10}(?:答复|回复|反馈|提出意见|回函|书面意见|表示意见)");
    private static final Pattern WITHIN = Pattern.compile("(" + Figures.NUMBER + ")(个)?(工作日|日|天)(?:之)?内"
            + "|(?:补正|合理)(?:的)?期限(?:为|是|:)?[^,。;\\d]{0,24}?(" + Figures.NUMBER + ")(个)?(工作日|日|天)");
    private static final Pattern AGAIN = Pattern.compile("(?:再次|第二次|二次|再)(?:决定)?(?:延期|延长)(?:答复|期限)?");
    private static final Pattern EXTENDED_BY =
            Pattern.compile("(?:延长|延期)[^,。;至到\\d]{0,16}?(" + Figures.NUMBER + ")个?(工作日|日)");

    private final LetterText letter;
    private final LetterEvents events;
    private final WorkingCalendar calendar;
    private final List<LetterFinding> findings = new ArrayList<>();
    private final String body;

    private PeriodCheck(LetterText letter, LetterEvents events, WorkingCalendar calendar) {
        this.letter = letter;
        this.events = events;
        this.calendar = calendar;
        RemedyWords remedies = RemedyWords.of(letter);
        this.body = letter.own().substring(0, remedies == null ? letter.own().length() : remedies.from());
    }

    /** @param decides whether the letter decides something, and not only tells what will follow from silence */
    static List<LetterFinding> of(
            LetterText letter,
            LetterEvents events,
            @Nullable LocalDate received,
            LocalDate decided,
            boolean decides,
            WorkingCalendar calendar) {
        PeriodCheck check = new PeriodCheck(letter, events, calendar);
        try {
            check.correctionAskedInTime(received);
            if (decides) {
                check.stopped(decided);
                check.party(decided);
            }
            check.extension(received, decided);
        } catch (CalendarMissing unknownYear) {
            return check.findings;
        }
        return check.findings;
    }

    private void tell(LetterEvent event, String message, Object... arguments) {
        findings.add(letter.finding(Check.DATE, event.from(), event.to(), message, arguments));
    }

    private void correctionAskedInTime(@Nullable LocalDate record) {
        LocalDate received = events.first(Kind.RECEIVED).map(LetterEvent::day).orElse(record);
        LetterEvent asked = events.earliest(Topic.CORRECTION, Step.ASKED).orElse(null);
        if (received != null && asked != null && calendar.workingDaysBetween(received, asked.day()) > 7) {
            tell(asked, "date.correctionLate", calendar.due(received, 7));
        }
    }

    private void stopped(LocalDate decided) {
        if (!STOPPED.matcher(body).find()
                || events.first(Kind.CORRECTION_ANSWERED).isPresent()
                || events.first(Kind.FEE_PAID).isPresent()) {
            return;
        }
        boolean fee = events.all().stream().anyMatch(event -> event.kind().topic() == Topic.FEE)
                || Pattern.compile("收费通知|缴费通知|信息处理费").matcher(body).find();
        Topic topic = fee ? Topic.FEE : Topic.CORRECTION;
        LetterEvent start = start(topic);
        LocalDate counted = start == null ? null : fee ? calendar.due(start.day(), 20) : counted(start);
        LetterEvent stated = events.latest(topic, Step.DUE).orElse(null);
        if (stated != null && counted != null && stated.day().isBefore(counted)) {
            tell(stated, fee ? "date.paymentShort" : "date.periodMiscounted", counted);
        }
        LocalDate end = stated == null || counted != null && counted.isAfter(stated.day()) ? counted : stated.day();
        boolean exclusive =
                stated != null && stated.day().equals(end) && letter.plain().startsWith("前", stated.to());
        if (end != null && (decided.isBefore(end) || decided.equals(end) && !exclusive)) {
            findings.add(letter.finding(
                    Check.DATE,
                    place(start, stated).from(),
                    place(start, stated).to(),
                    fee ? "date.stoppedBeforePayment" : "date.stoppedBeforeCorrection",
                    end,
                    decided));
        }
    }

    private static LetterEvent place(@Nullable LetterEvent start, @Nullable LetterEvent stated) {
        return stated != null ? stated : java.util.Objects.requireNonNull(start);
    }

    private @Nullable LetterEvent start(Topic topic) {
        return events.latest(topic, Step.SERVED)
                .or(() -> events.latest(topic, Step.ASKED))
                .orElse(null);
    }

    /** The end of the period the notice gave, by its number of days; null where the letter tells none. */
    private @Nullable LocalDate counted(LetterEvent start) {
        LetterEvent asked = events.latest(Topic.CORRECTION, Step.ASKED).orElse(start);
        String told = body.substring(
                Math.min(letter.sentenceStart(asked.from()), body.length()),
                Math.min(letter.sentenceEnd(Math.max(asked.to(), start.to())), body.length()));
        Matcher within = WITHIN.matcher(told);
        if (!within.find()) {
            return null;
        }
        int group = within.group(1) != null ? 1 : 4;
        int days = Figures.of(within.group(group));
        if (days < 1) {
            return null;
        }
        return "工作日".equals(within.group(group + 2))
                ? calendar.due(start.day(), days)
                : start.day().plusDays(days);
    }

    /** A third party's fifteen working days run from his receipt; of other organs only those of art. 34 have a period. */
    private void party(LocalDate decided) {
        LetterEvent start = start(Topic.PARTY);
        boolean third = body.contains("第三方")
                || Citation.in(letter).stream().anyMatch(citation -> citation.ours() && citation.article() == 32);
        if (start == null
                || !third
                || events.first(Kind.PARTY_ANSWERED).isPresent()
                || events.all(Kind.PARTY_ASKED).size() > 1) {
            return;
        }
        LocalDate end = calendar.due(start.day(), 15);
        int from = letter.sentenceStart(start.from());
        String told = body.substring(Math.min(from, body.length()), Math.min(body.length(), from + 300));
        if (!SILENT.matcher(told).find()) {
            return;
        }
        LetterEvent stated = events.latest(Topic.PARTY, Step.DUE)
                .or(() -> events.all().stream()
                        .filter(event -> event.kind() == Kind.AS_OF && event.from() > start.from())
                        .findFirst())
                .orElse(null);
        if (!decided.isAfter(end)) {
            tell(start, "date.partyPeriod", end);
        } else if (stated != null
                && stated.kind() == Kind.PARTY_DUE
                && stated.day().isBefore(end)) {
            tell(stated, "date.partyPeriod", end);
        }
    }

    private void extension(@Nullable LocalDate record, LocalDate decided) {
        Matcher by = EXTENDED_BY.matcher(body);
        while (by.find()) {
            if (Figures.of(by.group(1)) > 20) {
                findings.add(letter.finding(Check.DATE, by.start(), by.end(), "date.extendedTooLong"));
            }
        }
        Matcher again = AGAIN.matcher(body);
        if (again.find()) {
            findings.add(letter.finding(Check.DATE, again.start(), again.end(), "date.extendedAgain"));
        }
        LocalDate received = events.first(Kind.RECEIVED).map(LetterEvent::day).orElse(record);
        boolean other = LateCheck.mayWait(body)
                || events.all().stream()
                        .anyMatch(event -> event.kind().topic() == Topic.PARTY
                                || event.kind().topic() == Topic.CORRECTION
                                || event.kind().topic() == Topic.FEE);
        if (received != null && other) {
            events.first(Kind.EXTENSION_TOLD)
                    .filter(told -> LateCheck.isLateExtension(events, received, told.day(), calendar))
                    .ifPresent(told -> tell(told, "date.extendedLate", calendar.due(received, 20)));
        }
        if (received == null || other) {
            return;
        }
        events.first(Kind.EXTENSION_TOLD)
                .filter(told -> told.day().isAfter(calendar.due(received, 20)))
                .ifPresent(told -> tell(told, "date.extendedLate", calendar.due(received, 20)));
        events.first(Kind.EXTENDED_UNTIL).ifPresent(until -> {
            if (until.day().isAfter(calendar.due(received, 40))) {
                tell(until, "date.extendedBeyond", calendar.due(received, 40));
            } else if (decided.isAfter(until.day())) {
                tell(until, "date.afterExtended", decided);
            }
        });
    }
}

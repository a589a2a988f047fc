package disclosuredesk.cli;

import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.clock.ClockFact;
import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationDelivered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.FeeAsked;
import disclosuredesk.clock.ClockFact.FeePaid;
import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.clock.ClockFact.Postponed;
import disclosuredesk.clock.ClockFact.ReasonsAsked;
import disclosuredesk.clock.ClockFact.ReasonsEnded;
import disclosuredesk.clock.ClockFact.Received;
import disclosuredesk.report.UnusableInput;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.Receipt;
import disclosuredesk.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One history of a file for {@code deadline}. Fields nobody knows are passed over.
 *
 * @param received by both readings
 * @param consultations their numbers, in the order of the file
 * @param feeNotice the day the applicant received the fee notice
 * @param reasonsDue the last day to say the reasons asked for (art. 35)
 */
record ClockHistory(
        Received received,
        List<ClockFact> facts,
        List<Long> consultations,
        @Nullable LocalDate feeNotice,
        @Nullable LocalDate reasonsDue) {

    /** @throws UnusableInput naming the place, if something is not what it should be */
    static ClockHistory read(JsonNode json, int number, WorkingCalendar calendar) {
        return new Reader(number, calendar).read(json);
    }

    private static final class Reader {

        private final String place;
        private final List<ClockFact> facts = new ArrayList<>();
        private final List<Long> consultations = new ArrayList<>();
        private final WorkingCalendar calendar;
        private @Nullable LocalDate feeNotice;
        private @Nullable LocalDate reasonsDue;

        Reader(int number, WorkingCalendar calendar) {
            place = "第%d件".formatted(number);
            this.calendar = calendar;
        }

        ClockHistory read(JsonNode json) {
            if (!json.isObject()) {
                throw new UnusableInput(place + "应为JSON对象");
            }
            Received received = received(json);
            facts.add(received);
            for (JsonNode correction : array(json, "corrections")) {
                facts.add(new CorrectionAsked(required(correction, "noticeSent")));
                LocalDate corrected = date(correction, "corrected");
                if (corrected != null) {
                    facts.add(new Corrected(corrected));
                }
            }
            for (JsonNode consultation : array(json, "consultations")) {
                consult(consultation);
            }
            extend(object(json, "extension"));
            charge(object(json, "fee"));
            askReasons(object(json, "reasons"));
            LocalDate postponed = date(json, "postponedTo");
            if (postponed != null) {
                facts.add(new Postponed(postponed));
            }
            return new ClockHistory(received, facts, consultations, feeNotice, reasonsDue);
        }

        /**
         * Art. 31: {@code received} as it was fixed, or {@code submitted} and {@code confirmed} of a request by internet, e-mail or fax, of
         * which the day of receipt follows as it does at registration.
         */
        private Received received(JsonNode json) {
            LocalDate fixed = date(json, "received");
            LocalDate submitted = date(json, "submitted");
            LocalDate confirmed = date(json, "confirmed");
            if (submitted == null) {
                if (confirmed != null) {
                    throw new UnusableInput(place + "有 confirmed，缺少 submitted");
                }
                return new Received(required(json, "received"));
            }
            if (fixed != null) {
                if (confirmed != null) {
                    throw new UnusableInput(place + "的 received 和 confirmed 只能有一个");
                }
                return new Received(fixed, submitted);
            }
            if (confirmed != null && confirmed.isBefore(submitted)) {
                throw Refused.invalid("confirmed", "requests.registration.confirmedBeforeArrival", submitted);
            }
            var receipt = new Receipt(Channel.INTERNET, submitted, submitted, confirmed);
            return new Received(receipt.receivedOn(calendar), receipt.safeOn());
        }

        private void askReasons(@Nullable JsonNode json) {
            if (json == null) {
                return;
            }
            reasonsDue = required(json, "until");
            facts.add(new ReasonsAsked(required(json, "asked"), reasonsDue));
            LocalDate given = date(json, "given");
            if (given != null) {
                facts.add(new ReasonsEnded(given));
            }
        }

        private void consult(JsonNode json) {
            long number = consultations.size() + 1L;
            consultations.add(number);
            String kind = json.path("kind").asString("");
            List<String> kinds = Stream.of(Party.values()).map(Party::name).toList();
            if (!kinds.contains(kind)) {
                throw new UnusableInput(place + "的 kind 应为 " + String.join("、", kinds) + " 之一");
            }
            String party = json.path("party").isString() ? json.path("party").asString() : null;
            facts.add(new ConsultationSent(number, Party.valueOf(kind), party, required(json, "sent")));
            LocalDate delivered = date(json, "delivered");
            if (delivered != null) {
                facts.add(new ConsultationDelivered(number, delivered));
            }
            LocalDate answered = date(json, "answered");
            if (answered != null) {
                facts.add(new ConsultationAnswered(number, answered));
            }
        }

        private void extend(@Nullable JsonNode json) {
            if (json == null) {
                return;
            }
            LocalDate sent = date(json, "sent");
            LocalDate approved = date(json, "approved");
            LocalDate from = approved == null ? sent : approved;
            if (from == null) {
                throw new UnusableInput(place + "的 extension 缺少 approved");
            }
            int days = Extended.MOST_WORKING_DAYS;
            if (json.hasNonNull("workingDays")) {
                if (!json.get("workingDays").canConvertToInt()
                        || !json.get("workingDays").isIntegralNumber()) {
                    throw new UnusableInput(place + "的 workingDays 应为整数");
                }
                days = json.get("workingDays").asInt();
            }
            if (days < 1 || days > Extended.MOST_WORKING_DAYS) {
                throw Refused.invalid("workingDays", "clock.rule.extensionLength", days);
            }
            facts.add(new Extended(from, sent, days));
        }

        private void charge(@Nullable JsonNode json) {
            if (json == null) {
                return;
            }
            feeNotice = required(json, "noticeReceived");
            LocalDate sent = date(json, "noticeSent");
            facts.add(new FeeAsked(feeNotice, sent == null ? feeNotice : sent));
            LocalDate paid = date(json, "paid");
            if (paid != null) {
                facts.add(new FeePaid(paid));
            }
        }

        private JsonNode array(JsonNode json, String field) {
            JsonNode array = json.path(field);
            if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
                throw new UnusableInput("%s的 %s 应为数组".formatted(place, field));
            }
            return array;
        }

        private @Nullable JsonNode object(JsonNode json, String field) {
            JsonNode object = json.path(field);
            if (object.isMissingNode() || object.isNull()) {
                return null;
            }
            if (!object.isObject()) {
                throw new UnusableInput("%s的 %s 应为对象".formatted(place, field));
            }
            return object;
        }

        private LocalDate required(JsonNode json, String field) {
            LocalDate date = date(json, field);
            if (date == null) {
                throw new UnusableInput("%s缺少 %s".formatted(place, field));
            }
            return date;
        }

        private @Nullable LocalDate date(JsonNode json, String field) {
            JsonNode text = json.path(field);
            if (text.isMissingNode() || text.isNull()) {
                return null;
            }
            try {
                return LocalDate.parse(text.asString(""));
            } catch (DateTimeException notADate) {
                throw new UnusableInput("%s的 %s 不是日期（应为 YYYY-MM-DD）：%s".formatted(place, field, text));
            }
        }
    }
}

package disclosuredesk.cli;

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
import disclosuredesk.clock.ClockFact.Received;
import disclosuredesk.report.UnusableInput;
import disclosuredesk.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One history of a file for {@code deadline}. Fields nobody knows are passed over.
 *
 * @param consultations their numbers, in the order of the file
 * @param feeNotice the day the applicant received the fee notice
 */
record ClockHistory(
        LocalDate received,
        List<ClockFact> facts,
        List<Long> consultations,
        @Nullable LocalDate feeNotice) {

    /** @throws UnusableInput naming the place, if something is not what it should be */
    static ClockHistory read(JsonNode json, int number) {
        return new Reader(number).read(json);
    }

    private static final class Reader {

        private final String place;
        private final List<ClockFact> facts = new ArrayList<>();
        private final List<Long> consultations = new ArrayList<>();
        private @Nullable LocalDate feeNotice;

        Reader(int number) {
            place = "第%d件".formatted(number);
        }

        ClockHistory read(JsonNode json) {
            if (!json.isObject()) {
                throw new UnusableInput(place + "应为JSON对象");
            }
            LocalDate received = required(json, "received");
            facts.add(new Received(received));
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
            LocalDate postponed = date(json, "postponedTo");
            if (postponed != null) {
                facts.add(new Postponed(postponed));
            }
            return new ClockHistory(received, facts, consultations, feeNotice);
        }

        private void consult(JsonNode json) {
            long number = consultations.size() + 1L;
            consultations.add(number);
            String kind = json.path("kind").asString("");
            if (!List.of("THIRD_PARTY", "JOINT_AGENCY").contains(kind)) {
                throw new UnusableInput(place + "的 kind 应为 THIRD_PARTY 或者 JOINT_AGENCY");
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
            facts.add(new FeeAsked(feeNotice));
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

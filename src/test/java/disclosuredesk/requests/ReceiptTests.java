package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.CalendarsForTests;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.shared.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which day is the day of receipt, channel by channel (art. 31). */
class ReceiptTests {

    private final WorkingCalendar calendar = CalendarsForTests.shipped();

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** T12. 2024-03-01 is a Friday, 2025-09-30 the last working day before eight days off. */
    @ParameterizedTest
    @CsvSource({
        // channel, arrived, submitted, confirmed, received, safe
        "IN_PERSON,     2024-03-01, ,           ,           2024-03-01, 2024-03-01",
        "IN_PERSON,     2024-03-02, ,           ,           2024-03-02, 2024-03-02", // a Saturday: not moved
        "SIGNED_MAIL,   2024-03-01, ,           2024-03-04, 2024-03-01, 2024-03-01", // the signature, not the call
        "SIGNED_MAIL,   2024-03-04, 2024-03-01, ,           2024-03-04, 2024-03-04", // the posting is no submission
        "ORDINARY_MAIL, 2024-03-01, ,           2024-03-01, 2024-03-01, 2024-03-01",
        "ORDINARY_MAIL, 2024-03-01, ,           2024-03-20, 2024-03-20, 2024-03-01", // until contact is restored
        "ORDINARY_MAIL, 2024-03-01, ,           ,           2024-03-01, 2024-03-01", // never confirmed
        "INTERNET,      2024-03-01, 2024-03-01, 2024-03-01, 2024-03-01, 2024-03-01",
        "INTERNET,      2024-03-01, 2024-03-01, 2024-03-04, 2024-03-04, 2024-03-01", // the next working day
        "INTERNET,      2024-03-01, 2024-03-01, 2024-03-05, 2024-03-01, 2024-03-01", // too late: the submission
        "INTERNET,      2025-09-30, 2025-09-30, 2025-10-09, 2025-10-09, 2025-09-30",
        "INTERNET,      2025-09-30, 2025-09-30, 2025-10-10, 2025-09-30, 2025-09-30",
        "INTERNET,      2024-03-04, 2024-03-01, ,           2024-03-01, 2024-03-01", // the agency's own delay (26号)
        "INTERNET,      2024-03-04, ,           2024-03-05, 2024-03-05, 2024-03-04", // by the day it arrived
        "EMAIL,         2024-03-04, 2024-03-01, 2024-03-04, 2024-03-04, 2024-03-01",
        "EMAIL,         2024-03-04, 2024-03-01, 2024-03-05, 2024-03-01, 2024-03-01",
        "FAX,           2024-03-01, 2024-03-01, 2024-03-04, 2024-03-04, 2024-03-01",
        "FAX,           2024-03-01, 2024-03-01, 2024-03-06, 2024-03-01, 2024-03-01"
    })
    void theDayOfReceiptFollowsFromTheChannel(
            Channel channel, String arrived, String submitted, String confirmed, String received, String safe) {
        Receipt receipt = new Receipt(channel, day(arrived), day(submitted), day(confirmed));
        assertThat(receipt.receivedOn(calendar)).isEqualTo(day(received));
        assertThat(receipt.safeOn()).isEqualTo(day(safe)).isBeforeOrEqualTo(receipt.receivedOn(calendar));
        assertThatNoException().isThrownBy(receipt::require);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void whatHappensOnOneDayIsReceivedOnIt(Channel channel) {
        Receipt receipt = Receipt.on(channel, day("2024-03-02"));
        assertThat(receipt.receivedOn(calendar)).isEqualTo(day("2024-03-02")).isEqualTo(receipt.safeOn());
        assertThat(receipt.submittedOn() != null).isEqualTo(channel.isElectronic());
        assertThat(receipt.confirmedOn() != null).isEqualTo(channel.needsConfirmation());
        assertThatNoException().isThrownBy(receipt::require);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PERSON, false, false",
        "SIGNED_MAIL, false, false",
        "ORDINARY_MAIL, true, false",
        "INTERNET, true, true",
        "EMAIL, true, true",
        "FAX, true, true"
    })
    void onlyWhatLeavesNoTraceHasToBeConfirmed(Channel channel, boolean confirmation, boolean electronic) {
        assertThat(channel.needsConfirmation()).isEqualTo(confirmation);
        assertThat(channel.isElectronic()).isEqualTo(electronic);
    }

    @Test
    void refusesASubmissionAfterTheArrival() {
        refuses(
                "submittedOn",
                "requests.registration.submittedAfterArrival",
                "2024-03-01",
                new Receipt(Channel.INTERNET, day("2024-03-01"), day("2024-03-02"), null));
    }

    @Test
    void refusesAConfirmationBeforeTheArrivalOrTheSubmission() {
        refuses(
                "confirmedOn",
                "requests.registration.confirmedBeforeArrival",
                "2024-03-04",
                new Receipt(Channel.ORDINARY_MAIL, day("2024-03-04"), null, day("2024-03-01")));
        refuses(
                "confirmedOn",
                "requests.registration.confirmedBeforeArrival",
                "2024-03-02",
                new Receipt(Channel.INTERNET, day("2024-03-04"), day("2024-03-02"), day("2024-03-01")));
    }

    private static void refuses(String field, String key, String day, Receipt receipt) {
        Refused refused = catchThrowableOfType(Refused.class, receipt::require);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.messageKey()).isEqualTo(key);
        assertThat(refused.arguments()).containsExactly(day(day));
    }

    @Test
    void cannotTellWhetherAConfirmationCameAtOnceWithoutTheNextYear() {
        Receipt lastDay = new Receipt(Channel.INTERNET, day("2026-12-31"), day("2026-12-31"), day("2027-01-04"));
        assertThatThrownBy(() -> lastDay.receivedOn(calendar)).isInstanceOf(CalendarMissing.class);
        assertThat(lastDay.receivedOrEarliestOn(calendar))
                .as("the registration goes on, with the earliest day")
                .isEqualTo("2026-12-31");
    }
}

package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.calendar.CalendarProposal;
import disclosuredesk.calendar.CalendarProposal.Kind;
import disclosuredesk.calendar.CalendarVersions;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.calendar.NoticeFile;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.flowable.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A new calendar moves exactly the cases its preview named, tells the ledger of each, or does nothing at all. */
abstract class CalendarStory {

    private static final String HEADING = "date,is_workday,name\n";
    private static final String DAY_OFF = HEADING + "2026-03-20,false,肉孜节\n";
    private static final String OF_2027 = HEADING + "2027-01-01,false,元旦\n2027-01-02,false,元旦\n2027-01-03,true,元旦\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CalendarMoves moves;

    @Autowired
    private ChangingCalendar changing;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarVersions versions;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ManagementService engine;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private static CalendarProposal proposal(Kind kind, int year, String content) {
        return new CalendarProposal(kind, "国办发明电〔2026〕1号", NoticeFile.read(kind, year, content));
    }

    private static CalendarProposal overlay(String content) {
        return proposal(Kind.OVERLAY, 2026, content);
    }

    private CalendarPreview preview(CalendarProposal proposal) {
        return moves.preview(proposal, world.administrator);
    }

    private CalendarPreview accept(CalendarProposal proposal) {
        CalendarPreview preview = preview(proposal);
        changing.accept(proposal, preview.fingerprint(), world.administrator);
        return preview;
    }

    private Map<String, Object> stored(RequestId id) {
        return world.jdbc
                .sql("select formal_on, safe_on, state, missing_year from request_deadline where request_id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }

    private LocalDate storedSafe(RequestId id) {
        return world.jdbc
                .sql("select safe_on from request_deadline where request_id = :id")
                .param("id", id.value())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private LocalDate safe(RequestId id) {
        return deadlines.of(id).orElseThrow().safe();
    }

    private CalendarChanged told(RequestId id) {
        List<AuditEntry> entries = world.audit.of(id).stream()
                .filter(entry -> entry.is(CalendarChanged.class))
                .toList();
        assertThat(entries).hasSize(1);
        return world.audit.as(CalendarChanged.class, entries.get(0));
    }

    /** T03: a running case is counted again when the calendar changes. */
    @Test
    void acceptanceDoesExactlyWhatThePreviewSaid() {
        RequestId moved = world.registered();
        RequestId closed = world.delivered(Ground.PROVIDED);
        world.today(LocalDate.of(2026, 3, 23));
        RequestId later = world.registered();
        LocalDate before = safe(moved);
        CalendarPreview preview = accept(overlay(DAY_OFF));
        assertThat(preview.open()).isEqualTo(2);
        assertThat(preview.sooner()).isZero();
        assertThat(preview.moves()).singleElement().satisfies(move -> {
            assertThat(move.request()).isEqualTo(moved);
            assertThat(move.before().safe()).isEqualTo(before).isEqualTo("2026-03-30");
            assertThat(move.after().safe()).isEqualTo(LocalDate.of(2026, 3, 31)).isEqualTo(safe(moved));
            assertThat(move.days()).isEqualTo(1);
            assertThat(move.workingDays()).isEqualTo(1);
        });
        assertThat(preview.days())
                .singleElement()
                .satisfies(day -> assertThat(day.date()).isEqualTo("2026-03-20"));
        assertThat(storedSafe(moved)).isEqualTo("2026-03-31");
        assertThat(told(moved))
                .isEqualTo(new CalendarChanged(
                        moved,
                        world.today(),
                        2026,
                        Kind.OVERLAY,
                        "国办发明电〔2026〕1号",
                        CalendarChanged.Reading.SAFE,
                        CalendarChanged.Shown.DATE,
                        before,
                        CalendarChanged.Shown.DATE,
                        LocalDate.of(2026, 3, 31)));
        assertThat(world.ledger(later)).containsExactly("RequestRegistered");
        assertThat(world.ledger(closed)).doesNotContain("CalendarChanged");
        assertThat(storedSafe(closed))
                .as("what lists show is what the ledger says")
                .isEqualTo(safe(closed));
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
    }

    /** T05: nothing falls back to Monday to Friday; with the notice the date is there. */
    @Test
    void aCaseThatRunsIntoAYearWithoutNoticeGetsItsDateWithTheNotice() {
        world.today(LocalDate.of(2026, 12, 21));
        RequestId id = world.registered();
        assertThat(deadlines.of(id).orElseThrow().missingYear()).isEqualTo(2027);
        assertThat(storedSafe(id)).isNull();
        CalendarPreview preview = accept(proposal(Kind.NOTICE, 2027, OF_2027));
        assertThat(preview.moves())
                .singleElement()
                .satisfies(move -> assertThat(move.days()).isNull());
        assertThat(safe(id)).isEqualTo(storedSafe(id)).isEqualTo("2027-01-18");
        assertThat(stored(id).get("missing_year")).isNull();
        assertThat(told(id).was()).isEqualTo(CalendarChanged.Shown.MISSING);
        assertThat(told(id).after()).isEqualTo("2027-01-18");
    }

    @Test
    void theDatesThatComeSoonerAreShownFirst() {
        RequestId sooner = world.registered();
        world.today(LocalDate.of(2026, 3, 9));
        RequestId later = world.registered();
        CalendarPreview preview =
                preview(overlay(HEADING + "2026-03-14,true,x\n2026-03-31,false,x\n2026-04-01,false,x\n"
                        + "2026-04-02,false,x\n2026-04-03,false,x\n"));
        assertThat(preview.moves()).extracting(CaseMove::request).containsExactly(sooner, later);
        assertThat(preview.moves().get(0).days()).isEqualTo(-3);
        assertThat(preview.moves().get(0).workingDays()).isEqualTo(-1);
        assertThat(preview.sooner()).isOne();
    }

    @Test
    void aPreviewChangesNothing() {
        RequestId id = world.registered();
        Map<String, Object> before = stored(id);
        preview(overlay(DAY_OFF));
        assertThat(stored(id)).isEqualTo(before);
        assertThat(versions.of(world.agency)).isEmpty();
        assertThat(world.ledger(id)).containsExactly("RequestRegistered");
    }

    @Test
    void aStalePreviewIsRefusedWithTheNewOneAndNothingChanges() {
        RequestId first = world.registered();
        CalendarPreview seen = preview(overlay(DAY_OFF));
        RequestId second = world.registered();
        Map<String, Object> before = stored(first);
        assertThatThrownBy(() -> changing.accept(overlay(DAY_OFF), seen.fingerprint(), world.administrator))
                .isInstanceOfSatisfying(PreviewStale.class, stale -> {
                    assertThat(stale.kind()).isEqualTo(Refused.Kind.CONFLICT);
                    assertThat(stale.now().moves())
                            .extracting(CaseMove::request)
                            .containsExactlyInAnyOrder(first, second);
                });
        assertThat(versions.of(world.agency)).isEmpty();
        assertThat(stored(first)).isEqualTo(before);
        assertThat(world.ledger(first)).containsExactly("RequestRegistered");
    }

    @Test
    void acceptingTwiceIsRefused() {
        CalendarPreview preview = accept(overlay(DAY_OFF));
        assertThatThrownBy(() -> changing.accept(overlay(DAY_OFF), preview.fingerprint(), world.administrator))
                .isInstanceOf(PreviewStale.class);
        assertThat(versions.of(world.agency)).hasSize(1);
    }

    @Test
    void onlyAnAdministratorChangesTheCalendar() {
        String fingerprint = preview(overlay(DAY_OFF)).fingerprint();
        for (Officer other : List.of(world.clerk, world.handler, world.reviewer, world.head)) {
            assertThatThrownBy(() -> moves.preview(overlay(DAY_OFF), other)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> changing.accept(overlay(DAY_OFF), fingerprint, other))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        }
        assertThat(versions.of(world.agency)).isEmpty();
    }

    @Test
    void anOverlayNeedsTheNoticeOfItsYear() {
        assertThatThrownBy(() -> preview(proposal(Kind.OVERLAY, 2027, HEADING + "2027-03-10,false,肉孜节\n")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("calendar.overlayWithoutNotice");
                    assertThat(refused.field()).isEqualTo("year");
                });
        assertThatThrownBy(() -> preview(
                        new CalendarProposal(Kind.OVERLAY, " ", overlay(DAY_OFF).notice())))
                .hasMessage("calendar.sourceMissing");
        assertThatThrownBy(() -> preview(new CalendarProposal(
                        Kind.OVERLAY, "x".repeat(301), overlay(DAY_OFF).notice())))
                .hasMessage("calendar.sourceTooLong");
    }

    /** T23 */
    @Test
    void anotherAgencysCasesAndCalendarAreUntouched() {
        world.registered();
        Officer there = world.clerkOfAnotherAgency;
        var registration = world.registration(world.today(), ApplicantKind.BUSINESS);
        world.registering.register(registration, there);
        WorkingCalendar before = calendars.of(there.agencyId());
        Map<String, Object> stored = stored(registration.id());
        CalendarPreview preview = accept(overlay(DAY_OFF));
        assertThat(preview.moves()).hasSize(1);
        assertThat(calendars.of(there.agencyId())).isSameAs(before);
        assertThat(calendars.of(world.agency).isWorkingDay(LocalDate.of(2026, 3, 20)))
                .isFalse();
        assertThat(stored(registration.id())).isEqualTo(stored);
        assertThat(world.ledger(registration.id())).containsExactly("RequestRegistered");
        assertThat(versions.of(there.agencyId())).isEmpty();
    }

    @Test
    void olderVersionsStayOnFileAndTheNewestCounts() {
        RequestId id = world.registered();
        accept(overlay(DAY_OFF));
        accept(overlay(HEADING + "2026-03-20,false,肉孜节\n2026-03-23,false,肉孜节\n"));
        assertThat(safe(id)).isEqualTo("2026-04-01");
        accept(overlay(HEADING));
        assertThat(safe(id)).isEqualTo("2026-03-30").isEqualTo(storedSafe(id).toString());
        assertThat(versions.of(world.agency)).hasSize(3).allSatisfy(version -> {
            assertThat(version.acceptedName()).isEqualTo(world.administrator.name());
            assertThat(version.acceptedOn()).isEqualTo(world.today());
        });
        assertThat(calendars.inForce(world.agency))
                .singleElement()
                .satisfies(version -> assertThat(version.notice().days()).isEmpty());
        assertThat(world.ledger(id))
                .containsExactly("RequestRegistered", "CalendarChanged", "CalendarChanged", "CalendarChanged");
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoCalendarBehind() {
        WorkingCalendar before = calendars.of(world.agency);
        transaction.executeWithoutResult(status -> {
            versions.insert(overlay(DAY_OFF), world.administrator);
            assertThat(calendars.of(world.agency).isWorkingDay(LocalDate.of(2026, 3, 20)))
                    .isFalse();
            assertThat(calendars.of(world.agency)).isSameAs(calendars.of(world.agency));
            status.setRollbackOnly();
        });
        assertThat(calendars.of(world.agency)).isSameAs(before);
        transaction.executeWithoutResult(status -> versions.insert(overlay(HEADING), world.administrator));
        assertThat(calendars.of(world.agency).isWorkingDay(LocalDate.of(2026, 3, 20)))
                .isTrue();
        assertThat(calendars.of(world.agency)).as("built once").isSameAs(calendars.of(world.agency));
    }

    /** The 15 working days of a consulted party end later, and with them the timer of the process. */
    @Test
    void sideClocksAndTimersMoveToo() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "甲公司", null, "报价", world.today(), world.today())),
                world.clerk);
        Instant timer = timer(id);
        assertThat(due(id, TimeLimit.THIRD_PARTY_OPINION)).isEqualTo("2026-03-23");
        accept(overlay(DAY_OFF));
        assertThat(due(id, TimeLimit.THIRD_PARTY_OPINION)).isEqualTo("2026-03-24");
        assertThat(timer(id)).isEqualTo(timer.plus(Duration.ofDays(1)));
    }

    @Test
    void thePeriodToAskForACorrectionMovesThoughTheReplyDoesNot() {
        RequestId id = world.registered();
        accept(overlay(HEADING + "2026-03-10,false,x\n2026-03-14,true,x\n"));
        assertThat(due(id, TimeLimit.CORRECTION_NOTICE)).isEqualTo("2026-03-12");
        assertThat(world.ledger(id)).containsExactly("RequestRegistered");
    }

    private LocalDate due(RequestId id, TimeLimit limit) {
        return world.jdbc
                .sql("select due_on from side_clock where request_id = :id and rule = :rule")
                .param("id", id.value())
                .param("rule", limit.name())
                .query(LocalDate.class)
                .single();
    }

    private Instant timer(RequestId id) {
        return engine.createTimerJobQuery().processInstanceId(id.value()).list().stream()
                .filter(job -> "opinionPeriodEnded".equals(job.getElementId()))
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOctoberWarningNamesTheYearThatIsWanted() {
        assertThat(calendars.wanted(world.agency, LocalDate.of(2026, 9, 30))).isEmpty();
        assertThat(calendars.wanted(world.agency, LocalDate.of(2026, 10, 1))).contains(2027);
        assertThat(calendars.wanted(world.agency, LocalDate.of(2027, 2, 1))).contains(2027);
        accept(proposal(Kind.NOTICE, 2027, OF_2027));
        assertThat(calendars.wanted(world.agency, LocalDate.of(2026, 10, 1))).isEmpty();
        assertThat(calendars.wanted(world.clerkOfAnotherAgency.agencyId(), LocalDate.of(2026, 10, 1)))
                .contains(2027);
    }

    /** Whoever comes first, no case is left with a date of the calendar that no longer counts. */
    @Test
    void casesRegisteredWhileTheCalendarChangesGetTheDatesOfTheNewOne() throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(3);
        try {
            List<Future<RequestId>> registered = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                registered.add(clerks.submit(() -> world.registered()));
            }
            for (String days : List.of(DAY_OFF, HEADING, DAY_OFF)) {
                acceptInTheEnd(overlay(days));
            }
            for (Future<RequestId> one : registered) {
                RequestId id = one.get(60, TimeUnit.SECONDS);
                assertThat(storedSafe(id)).isEqualTo(safe(id)).isEqualTo("2026-03-31");
            }
        } finally {
            clerks.shutdownNow();
        }
        assertThat(versions.of(world.agency)).hasSize(3);
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
    }

    private void acceptInTheEnd(CalendarProposal proposal) {
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                accept(proposal);
                return;
            } catch (PreviewStale another) {
                // a case came in between
            }
        }
        throw new AssertionError("never accepted");
    }
}

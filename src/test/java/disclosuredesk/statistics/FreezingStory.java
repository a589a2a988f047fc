package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.decision.Ground;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.Delivery.PostalService;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.CountedCase.Cell;
import disclosuredesk.statistics.FrozenDifferences.Difference;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A year is closed in January; afterwards come late facts, corrections, and the year before. Nothing closed changes. */
abstract class FreezingStory {

    private static final LocalDate CLOSING = LocalDate.of(2026, 1, 20);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private AnnualTable table;

    @Autowired
    private Freezing freezing;

    @Autowired
    private FrozenYears years;

    @Autowired
    private FrozenDifferences differences;

    @Autowired
    private VersionProofs proofs;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private Signature signed(String reason) {
        return new Signature("丁", world.today(), reason);
    }

    private Table3 now(int year) {
        return table.derive(world.agency, year, ReportFormat.of(year));
    }

    private int total(Table3 figures, Table3Row row) {
        return figures.number(row, Table3.TOTAL);
    }

    private ReportVersion version(int year, int number) {
        return years.version(ReportScope.OWN, world.agency, year, number).orElseThrow();
    }

    private RequestId answered2025() {
        world.today(LocalDate.of(2025, 3, 3));
        return world.archived(Ground.PROVIDED);
    }

    /** Decided and sent at the end of December, recorded by nobody. */
    private RequestId sentButNotRecorded() {
        world.today(LocalDate.of(2025, 12, 30));
        return world.approved(Ground.PROVIDED);
    }

    private void recordLateDelivery(RequestId id) {
        world.delivering.deliver(
                id,
                world.version(id),
                Delivery.posted(PostalService.EMS, LocalDate.of(2025, 12, 30), "1000000001"),
                world.clerk);
    }

    @Test
    void whatIsRecordedAfterTheClosingNeverChangesIt() {
        RequestId early = answered2025();
        RequestId late = sentButNotRecorded();
        RequestId open = world.registered();
        world.today(CLOSING);
        assertThat(freezing.freeze(ReportScope.OWN, 2025, signed(""), world.head))
                .isOne();
        Table3 closed = now(2025);
        assertThat(total(closed, Table3Row.CARRY_OUT)).isEqualTo(2);

        world.today(LocalDate.of(2026, 2, 10));
        recordLateDelivery(late);
        world.amended(early, RegistrationField.APPLICANT_KIND, ApplicantKind.BUSINESS.name());
        world.withdrawing.withdraw(open, world.version(open), world.today(), "书面撤回", world.clerk);

        ReportVersion first = version(2025, 1);
        assertThat(first.table3()).isEqualTo(closed).isNotEqualTo(now(2025));
        assertThat(table.derive(
                        world.agency, 2025, first.format(), first.cutOff().at()))
                .isEqualTo(closed);
        assertThat(proofs.of(first).holds()).isTrue();
        List<Difference> changed = differences.since(first);
        assertThat(changed).extracting(Difference::id).containsExactly(early, late);
        assertThat(changed.get(0).left())
                .containsExactly(
                        new Cell(Table3Row.NEW, ApplicantKind.NATURAL_PERSON),
                        new Cell(Table3Row.R1, ApplicantKind.NATURAL_PERSON));
        assertThat(changed.get(0).entered())
                .containsExactly(
                        new Cell(Table3Row.NEW, ApplicantKind.BUSINESS),
                        new Cell(Table3Row.R1, ApplicantKind.BUSINESS));
        assertThat(changed.get(0).entries()).extracting(AuditEntry::event).containsExactly("ApplicantReclassified");
        assertThat(changed.get(1).left()).containsExactly(new Cell(Table3Row.CARRY_OUT, ApplicantKind.NATURAL_PERSON));
        assertThat(changed.get(1).entered()).containsExactly(new Cell(Table3Row.R1, ApplicantKind.NATURAL_PERSON));
        assertThat(changed.get(1).entries()).extracting(AuditEntry::event).containsExactly("DecisionDelivered");
        assertThat(differences.changedYears(world.agency)).containsExactly(2025);
    }

    @Test
    void anAmendmentIsTheNextVersionAndTheOneBeforeStaysReadable() {
        answered2025();
        RequestId late = sentButNotRecorded();
        world.today(CLOSING);
        freezing.freeze(ReportScope.OWN, 2025, signed(""), world.head);
        Table3 closed = now(2025);
        world.today(LocalDate.of(2026, 2, 10));
        recordLateDelivery(late);
        assertThat(freezing.freeze(ReportScope.OWN, 2025, signed("1件送达迟登记"), world.head))
                .isEqualTo(2);

        assertThat(version(2025, 1).table3()).isEqualTo(closed);
        assertThat(version(2025, 2).table3()).isEqualTo(now(2025));
        assertThat(version(2025, 2).previousSha256()).isEqualTo(version(2025, 1).sha256());
        assertThat(version(2025, 2).signature().reason()).isEqualTo("1件送达迟登记");
        assertThat(differences.since(version(2025, 2))).isEmpty();
        assertThat(differences.changedYears(world.agency)).isEmpty();
        assertThat(differences.between(version(2025, 1), version(2025, 2)))
                .isEqualTo(differences.since(version(2025, 1)));
        assertThat(FigureChange.between(
                        version(2025, 1).table3(), version(2025, 2).table3()))
                .extracting(change -> change.cell() + " " + change.difference())
                .containsExactly(
                        "三、本年度办理结果 / （一）予以公开 · 自然人 +1", "三、本年度办理结果 / （一）予以公开 · 总计 +1",
                        "三、本年度办理结果 / （七）总计 · 自然人 +1", "三、本年度办理结果 / （七）总计 · 总计 +1",
                        "四、结转下年度继续办理 · 自然人 -1", "四、结转下年度继续办理 · 总计 -1");
        assertThat(proofs.of(version(2025, 1)).holds()).isTrue();
        assertThat(proofs.of(version(2025, 2)).holds()).isTrue();
        assertThat(years.requests(version(2025, 1), Table3Row.CARRY_OUT, null, 1)
                        .rows())
                .extracting(CountedRequest::id)
                .containsExactly(late);
        assertThat(years.requests(version(2025, 2), Table3Row.CARRY_OUT, null, 1)
                        .total())
                .isZero();
    }

    @Test
    void receivedInOneYearAndAnsweredInTheNextLiesInNoTwoResults() {
        world.today(LocalDate.of(2025, 12, 29));
        RequestId id = world.assigned();
        world.today(LocalDate.of(2026, 1, 8));
        world.withdrawing.withdraw(id, world.version(id), world.today(), "书面撤回", world.clerk);
        assertThat(List.of(
                        total(now(2025), Table3Row.NEW),
                        total(now(2025), Table3Row.R7),
                        total(now(2025), Table3Row.CARRY_OUT)))
                .containsExactly(1, 0, 1);
        assertThat(List.of(
                        total(now(2026), Table3Row.NEW),
                        total(now(2026), Table3Row.CARRY_IN),
                        total(now(2026), Table3Row.R6_3),
                        total(now(2026), Table3Row.CARRY_OUT)))
                .containsExactly(0, 1, 1, 0);
        assertThat(total(now(2027), Table3Row.CARRY_IN)).isZero();
    }

    @Test
    void theNextYearIsCheckedAgainstTheClosedOne() {
        RequestId late = sentButNotRecorded();
        world.today(CLOSING);
        freezing.freeze(ReportScope.OWN, 2025, signed(""), world.head);
        world.today(LocalDate.of(2027, 1, 12));
        recordLateDelivery(late);
        refused(
                "statistics.freeze.findings",
                Refused.Kind.CONFLICT,
                () -> freezing.freeze(ReportScope.OWN, 2026, signed(""), world.head));
        freezing.freeze(ReportScope.OWN, 2025, signed("1件送达迟登记"), world.head);
        assertThat(freezing.freeze(ReportScope.OWN, 2026, signed(""), world.head))
                .isOne();
    }

    @Test
    void onlyTheHeadClosesAYearThatIsOverAndAmendsWhatHasChanged() {
        answered2025();
        world.today(LocalDate.of(2025, 12, 31));
        refused(
                "statistics.freeze.running",
                Refused.Kind.CONFLICT,
                () -> freezing.freeze(ReportScope.OWN, 2025, signed(""), world.head));
        world.today(CLOSING);
        refused(
                "statistics.freeze.headOnly",
                Refused.Kind.FORBIDDEN,
                () -> freezing.freeze(ReportScope.OWN, 2025, signed(""), world.clerk));
        refused(
                "statistics.freeze.signerMissing",
                Refused.Kind.INVALID,
                () -> freezing.freeze(ReportScope.OWN, 2025, new Signature(" ", CLOSING, ""), world.head));
        refused(
                "statistics.freeze.signedOnImpossible",
                Refused.Kind.INVALID,
                () -> freezing.freeze(
                        ReportScope.OWN, 2025, new Signature("丁", LocalDate.of(2025, 12, 31), ""), world.head));
        refused(
                "statistics.freeze.signedOnImpossible",
                Refused.Kind.INVALID,
                () -> freezing.freeze(ReportScope.OWN, 2025, new Signature("丁", CLOSING.plusDays(1), ""), world.head));
        refused(
                "statistics.freeze.signerMissing",
                Refused.Kind.INVALID,
                () -> freezing.freeze(ReportScope.OWN, 2025, new Signature("丁".repeat(101), CLOSING, ""), world.head));
        refused(
                "statistics.freeze.reasonTooLong",
                Refused.Kind.INVALID,
                () -> freezing.freeze(
                        ReportScope.OWN, 2025, new Signature("丁", CLOSING, "因".repeat(2001)), world.head));
        freezing.freeze(ReportScope.OWN, 2025, new Signature(" 丁　", CLOSING, " "), world.head);
        assertThat(version(2025, 1).signature()).isEqualTo(new Signature("丁", CLOSING, ""));
        refused(
                "statistics.freeze.reasonMissing.OWN",
                Refused.Kind.INVALID,
                () -> freezing.freeze(ReportScope.OWN, 2025, signed(""), world.head));
        refused(
                "statistics.freeze.unchanged",
                Refused.Kind.CONFLICT,
                () -> freezing.freeze(ReportScope.OWN, 2025, signed("无"), world.head));
        assertThat(years.versions(ReportScope.OWN, world.agency, 2025)).hasSize(1);
    }

    @Test
    void aReviewThatTurnsUpLaterIsAnAmendmentOfTable4() {
        answered2025();
        world.today(CLOSING);
        freezing.freeze(ReportScope.OWN, 2025, signed(""), world.head);
        String id = RequestId.random().value();
        world.jdbc.sql("""
                insert into remedy (id, agency_id, kind, title, claimant, co_defendant, standing, version)
                values (:id, :agency, 'REVIEW', '征收补偿方案', '王某', false, 'ORIGINAL_ORGAN', 0)
                """).param("id", id).param("agency", world.agency).update();
        world.jdbc.sql("""
                insert into remedy_instance (remedy_id, instance_no, stage, organ, case_number, filed_on, note)
                values (:id, 1, 'FIRST', '示例市人民政府', '示复〔2025〕7号', '2025-11-03', '')
                """).param("id", id).update();
        ReportVersion first = version(2025, 1);
        assertThat(differences.changedYears(world.agency)).containsExactly(2025);
        assertThat(differences.since(first)).isEmpty();
        assertThat(differences.remediesSince(first)).singleElement().satisfies(one -> {
            assertThat(one.was()).isNull();
            assertThat(one.now().cell()).isEqualTo("行政复议 · 尚未审结");
        });
        assertThat(freezing.freeze(ReportScope.OWN, 2025, signed("1件复议迟登记"), world.head))
                .isEqualTo(2);
        assertThat(first.table4().number(Table4Row.REVIEW, Table4.TOTAL)).isZero();
        assertThat(version(2025, 1).table4()).isEqualTo(first.table4());
        assertThat(version(2025, 2).table4().number(Table4Row.REVIEW, Table4.PENDING))
                .isOne();
        assertThat(differences.remediesBetween(first, version(2025, 2))).hasSize(1);
        assertThat(proofs.of(version(2025, 2)).holds()).isTrue();
    }

    @Test
    void figuresThatDoNotFollowFromTheHistoryAreNotClosed() {
        RequestId id = answered2025();
        world.jdbc
                .sql("update disclosure_request set applicant_kind = 'OTHER' where id = :id")
                .param("id", id.value())
                .update();
        world.today(CLOSING);
        refused(
                "statistics.freeze.history",
                Refused.Kind.CONFLICT,
                () -> freezing.freeze(ReportScope.OWN, 2025, signed(""), world.head));
    }

    @Test
    void whoTampersWithAClosedYearIsFoundOut() {
        answered2025();
        world.today(CLOSING);
        freezing.freeze(ReportScope.OWN, 2025, signed(""), world.head);
        world.jdbc
                .sql("update report_version set signer = '他人' where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        assertThat(proofs.of(version(2025, 1)).sealed()).isFalse();
        world.jdbc
                .sql("update report_version set signer = '丁' where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        assertThat(proofs.of(version(2025, 1)).holds()).isTrue();
        world.jdbc
                .sql("update report_version_request set went_out = 'R2' where version_id = :id")
                .param("id", version(2025, 1).id())
                .update();
        assertThat(proofs.of(version(2025, 1)).casesOtherwise()).isOne();
    }

    private static void refused(String key, Refused.Kind kind, Runnable act) {
        Refused refused = catchThrowableOfType(Refused.class, act::run);
        assertThat(refused.messageKey()).isEqualTo(key);
        assertThat(refused.kind()).isEqualTo(kind);
    }
}

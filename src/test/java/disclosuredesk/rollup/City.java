package disclosuredesk.rollup;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.report.AnnualReport;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.files.ReportFiles;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Registration;
import disclosuredesk.statistics.AcceptingWarnings;
import disclosuredesk.statistics.EnteringTable2;
import disclosuredesk.statistics.Freezing;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportReview;
import disclosuredesk.statistics.ReviewedFinding;
import disclosuredesk.statistics.Signature;
import disclosuredesk.statistics.Table2Sheets;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A city that collects the reports of its units for 2025; today is 2 March 2026. */
public final class City {

    public static final int YEAR = 2025;
    public static final Signature SIGNED = new Signature("张局长", LocalDate.of(2026, 3, 1), "单位尚未报齐");

    public final World world;
    public final KeepingUnits keeping;
    public final ReportingUnits units;
    public final UnitStandings standings;
    public final Submitting submitting;
    public final Submissions submissions;
    public final DecidingSubmissions deciding;
    public final Totals totals;
    public final AcceptingWarnings accepting;
    private final ReportReview review;
    public final FrozenYears years;
    private final TotalReport totalReport;
    public final Freezing freezing;
    private final EnteringTable2 enteringTable2;
    private final Table2Sheets sheets;

    public City(ApplicationContext beans) {
        world = new World(beans);
        keeping = beans.getBean(KeepingUnits.class);
        units = beans.getBean(ReportingUnits.class);
        standings = beans.getBean(UnitStandings.class);
        submitting = beans.getBean(Submitting.class);
        submissions = beans.getBean(Submissions.class);
        deciding = beans.getBean(DecidingSubmissions.class);
        totals = beans.getBean(Totals.class);
        accepting = beans.getBean(AcceptingWarnings.class);
        review = beans.getBean(ReportReview.class);
        totalReport = beans.getBean(TotalReport.class);
        years = beans.getBean(FrozenYears.class);
        freezing = beans.getBean(Freezing.class);
        enteringTable2 = beans.getBean(EnteringTable2.class);
        sheets = beans.getBean(Table2Sheets.class);
    }

    /** What the checks find in the sum of a year. */
    public List<ReviewedFinding> review(int year, long collector) {
        return review.of(totalReport.draft(collector, year), collector);
    }

    public int sign(int year) {
        return sign(year, world.head);
    }

    /** The head says why each warning is accepted, and closes the sum of a year. */
    public int sign(int year, Officer head) {
        review(year, head.agencyId()).stream()
                .filter(one -> one.isWarning() && one.isOpen())
                .forEach(one ->
                        accepting.accept(ReportScope.TOTAL, year, one.identity().key(), "已与单位核实", head));
        return freezing.freeze(ReportScope.TOTAL, year, SIGNED, head);
    }

    /** Another agency in this system; its id. */
    public long organ(String name) {
        String code = UUID.randomUUID().toString().substring(0, 8);
        world.jdbc
                .sql("insert into agency (code, name) values (:code, :name)")
                .param("code", code)
                .param("name", name)
                .update();
        return world.jdbc
                .sql("select id from agency where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    public Officer head(long organ) {
        return world.officer(organ, null, "负责人", Role.HEAD, Role.CLERK);
    }

    public static UnitEntry entry(String name, UnitKind kind) {
        return new UnitEntry(null, name, kind, null, false, 2019, null, null);
    }

    public static UnitEntry below(long parent, String name, UnitKind kind) {
        return new UnitEntry(parent, name, kind, null, false, 2019, null, null);
    }

    public static UnitEntry linked(long organ, String name, UnitKind kind) {
        return new UnitEntry(null, name, kind, organ, false, 2019, null, null);
    }

    public long unit(String name, UnitKind kind) {
        return keeping.add(entry(name, kind), world.clerk);
    }

    /** So many requests received in the year. */
    public void received(int requests, Officer clerk) {
        LocalDate today = world.today();
        world.today(LocalDate.of(YEAR, 6, 2));
        for (int i = 0; i < requests; i++) {
            Registration registration = world.registration(world.today(), ApplicantKind.values()[i % 2]);
            world.registering.register(registration, clerk);
        }
        world.today(today);
    }

    /** Enters table 二 and closes the year of an agency. */
    public void close(Officer head, long seed) {
        AnnualReport report = UnitReports.sound("", YEAR, seed);
        enteringTable2.enter(YEAR, sheets.of(head.agencyId(), YEAR).version(), report.table2(), head);
        freezing.freeze(ReportScope.OWN, YEAR, new Signature("李主任", LocalDate.of(2026, 1, 15), "更正"), head);
    }

    public long upload(long unit, AnnualReport report, ReportForm form) {
        return submitting.upload(
                unit, report.year(), ReportScope.OWN, "报告." + form.ending(), ReportFiles.of(report, form), world.clerk);
    }

    public void accept(long submission) {
        deciding.decide(submission, SubmissionDecision.Kind.ACCEPTED, "已核", world.clerk);
    }

    public void giveBack(long submission, String reason) {
        deciding.decide(submission, SubmissionDecision.Kind.RETURNED, reason, world.clerk);
    }

    public Total total() {
        return totals.of(world.agency, YEAR);
    }

    public UnitState state(long unit) {
        return standing(unit).state();
    }

    public UnitStanding standing(long unit) {
        return standings.of(world.agency, YEAR).stream()
                .filter(one -> one.unit().id() == unit)
                .findFirst()
                .orElseThrow();
    }

    public List<String> missing() {
        return total().missing().stream().map(Total.Missing::name).toList();
    }
}

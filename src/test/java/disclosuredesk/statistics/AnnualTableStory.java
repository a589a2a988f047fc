package disclosuredesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.checking.ReportChecks;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The table against a naive recount of the same cases, over three years of random lives. */
abstract class AnnualTableStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private AnnualTable table;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private record Counted(LocalDate receivedOn, LocalDate closedOn, String outcome, ApplicantKind kind) {}

    @Test
    void equalsANaiveRecountAndFootsInEveryYear() {
        Random random = new Random(42);
        List<Counted> cases = new ArrayList<>();
        LocalDate day = LocalDate.of(2023, 11, 1);
        for (int i = 0; i < 60; i++) {
            day = day.plusDays(random.nextInt(25));
            ApplicantKind kind = ApplicantKind.values()[random.nextInt(6)];
            world.today(day);
            RequestId id = world.registered(day, kind);
            LocalDate closed = null;
            if (random.nextInt(4) > 0) {
                closed = day.plusDays(random.nextInt(60));
                world.today(closed);
                world.withdrawing.withdraw(id, 0, closed, "书面撤回", world.clerk);
            }
            cases.add(new Counted(day, closed, closed == null ? null : "R6_3", kind));
        }
        Table3 before = null;
        for (int year = 2023; year <= 2027; year++) {
            Table3 derived = table.derive(world.agency, year, ReportFormat.FORMAT_2021);
            for (ApplicantKind kind : ApplicantKind.values()) {
                int column = kind.ordinal();
                assertThat(derived.number(Table3Row.NEW, column)).isEqualTo(naive(cases, kind, year, "NEW"));
                assertThat(derived.number(Table3Row.CARRY_IN, column)).isEqualTo(naive(cases, kind, year, "CARRY_IN"));
                assertThat(derived.number(Table3Row.R6_3, column)).isEqualTo(naive(cases, kind, year, "R6_3"));
                assertThat(derived.number(Table3Row.R7, column)).isEqualTo(naive(cases, kind, year, "R6_3"));
                assertThat(derived.number(Table3Row.CARRY_OUT, column))
                        .isEqualTo(naive(cases, kind, year, "CARRY_OUT"));
            }
            assertThat(ReportChecks.table3(derived)).isEmpty();
            if (before != null) {
                assertThat(ReportChecks.carriedOver(before, derived)).isEmpty();
            }
            before = derived;
            assertThat(table.requests(world.agency, year, Table3Row.CARRY_OUT, null))
                    .hasSize(derived.number(Table3Row.CARRY_OUT, Table3.TOTAL));
        }
        assertThat(before.number(Table3Row.CARRY_IN, Table3.TOTAL)).isPositive();
    }

    /** Day by day instead of by interval. */
    private static int naive(List<Counted> cases, ApplicantKind kind, int year, String row) {
        int count = 0;
        for (Counted one : cases) {
            boolean newInYear = one.receivedOn().getYear() == year;
            boolean openAtStart = one.receivedOn().getYear() < year
                    && (one.closedOn() == null || one.closedOn().getYear() >= year);
            boolean closedInYear = one.closedOn() != null && one.closedOn().getYear() == year;
            boolean counts = switch (row) {
                case "NEW" -> newInYear;
                case "CARRY_IN" -> openAtStart;
                case "CARRY_OUT" -> (newInYear || openAtStart) && !closedInYear;
                default -> closedInYear && row.equals(one.outcome());
            };
            count += counts && one.kind() == kind ? 1 : 0;
        }
        return count;
    }
}

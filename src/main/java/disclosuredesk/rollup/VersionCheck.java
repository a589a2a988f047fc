package disclosuredesk.rollup;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import disclosuredesk.report.ReportScope;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportVersion;
import disclosuredesk.statistics.VersionProofs;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closed years and sums: the seal fits, each names the version before it, and the figures can be counted again. */
@Component
class VersionCheck implements Check {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final FrozenYears years;
    private final VersionProofs proofs;

    VersionCheck(JdbcClient jdbc, Agencies agencies, FrozenYears years, VersionProofs proofs) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.years = years;
        this.proofs = proofs;
    }

    @Override
    public String code() {
        return "D19";
    }

    @Override
    public String subject() {
        return "已定稿年度的封签完整，数据可以重算";
    }

    @Override
    public void look(Findings found, boolean deep) {
        long looked = 0;
        for (Agency agency : agencies.agencies()) {
            for (ReportScope scope : ReportScope.values()) {
                for (int year : closed(scope, agency.id())) {
                    List<ReportVersion> versions = years.versions(scope, agency.id(), year);
                    looked += versions.size();
                    for (int i = 0; i < versions.size(); i++) {
                        look(
                                agency,
                                versions.get(i),
                                i + 1 < versions.size() ? versions.get(i + 1).sha256() : ReportVersion.NO_SEAL,
                                found);
                    }
                }
            }
        }
        found.looked(looked, "版");
    }

    private List<Integer> closed(ReportScope scope, long agency) {
        return jdbc.sql(
                        "select distinct report_year from report_version where agency_id = :agency and scope = :scope order by report_year")
                .param("agency", agency)
                .param("scope", scope.name())
                .query(Integer.class)
                .list();
    }

    private void look(Agency agency, ReportVersion version, String before, Findings found) {
        boolean sum = version.scope() == ReportScope.TOTAL;
        String name = "%s %d年%s第%d版".formatted(agency.name(), version.year(), sum ? "汇总" : "", version.number());
        VersionProofs.Proof proof = sum ? null : proofs.of(version);
        if (proof == null ? !TotalReport.holds(version) : !proof.sealed()) {
            found.fault(name + "：封签不符");
        } else if (!version.previousSha256().equals(before)) {
            found.fault(name + "：所续的前一版不是登记的前一版");
        } else if (proof != null && proof.sameRules() && !proof.holds()) {
            found.fault(name + "：按截止时的登记重算，表三不同（" + proof.casesOtherwise() + "件）");
        }
        String entry = jdbc.sql("select hash from audit_entry where agency_id = :agency and seq = :seq")
                .param("agency", version.agencyId())
                .param("seq", version.cutOff().ledgerSeq())
                .query(String.class)
                .optional()
                .orElse(ReportVersion.NO_SEAL);
        if (!entry.equals(version.ledgerHash())) {
            found.fault(name + "：台账不是定稿时的台账");
        }
    }
}

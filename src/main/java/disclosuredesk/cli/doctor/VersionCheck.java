package disclosuredesk.cli.doctor;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Agency;
import disclosuredesk.rollup.TotalVersions;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.ReportVersion;
import disclosuredesk.statistics.VersionProofs;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closed years and sums: the seal fits, each names the version before it, and the figures can be counted again. */
@Component
class VersionCheck implements Check {

    private static final String NONE = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final FrozenYears years;
    private final VersionProofs proofs;
    private final TotalVersions totals;

    VersionCheck(JdbcClient jdbc, Agencies agencies, FrozenYears years, VersionProofs proofs, TotalVersions totals) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.years = years;
        this.proofs = proofs;
        this.totals = totals;
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
            for (int year : closed("report_version", agency.id())) {
                List<ReportVersion> versions = years.versions(agency.id(), year);
                looked += versions.size();
                for (int i = 0; i < versions.size(); i++) {
                    look(agency, versions.get(i), i + 1 < versions.size() ? versions.get(i + 1).sha256() : NONE, found);
                }
            }
            for (int year : closed("total_version", agency.id())) {
                looked += totals.of(agency.id(), year).size();
                totals.of(agency.id(), year).stream().filter(version -> !version.holds()).forEach(version ->
                        found.fault("%s %d年汇总第%d版：封签不符".formatted(agency.name(), year, version.number())));
            }
        }
        found.looked(looked, "版");
    }

    private List<Integer> closed(String table, long agency) {
        return jdbc.sql("select distinct report_year from " + table + " where agency_id = :agency order by report_year")
                .param("agency", agency).query(Integer.class).list();
    }

    private void look(Agency agency, ReportVersion version, String before, Findings found) {
        String name = "%s %d年第%d版".formatted(agency.name(), version.year(), version.number());
        VersionProofs.Proof proof = proofs.of(version);
        if (!proof.sealed()) {
            found.fault(name + "：封签不符");
        } else if (!version.previousSha256().equals(before)) {
            found.fault(name + "：所续的前一版不是登记的前一版");
        } else if (proof.sameRules() && !proof.holds()) {
            found.fault(name + "：按截止时的登记重算，表三不同（" + proof.casesOtherwise() + "件）");
        }
        String entry = jdbc.sql("select hash from audit_entry where agency_id = :agency and seq = :seq")
                .param("agency", version.agencyId()).param("seq", version.cutOff().ledgerSeq())
                .query(String.class).optional().orElse(NONE);
        if (!entry.equals(version.ledgerHash())) {
            found.fault(name + "：台账不是定稿时的台账");
        }
    }
}

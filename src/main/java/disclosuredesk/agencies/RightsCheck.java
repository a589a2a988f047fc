package disclosuredesk.agencies;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every change of rights that counts was agreed to by a second person; duties that exclude each other are not in one hand. */
@Component
class RightsCheck implements Check {

    private final JdbcClient jdbc;
    private final Agencies agencies;

    RightsCheck(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    @Override
    public String code() {
        return "D34";
    }

    @Override
    public String subject() {
        return "权限变更由两人办理，三员不兼任";
    }

    @Override
    public void look(Findings found, boolean deep) {
        List<Officer> all = agencies.all();
        found.looked(all.size(), "人");
        all.stream()
                .filter(officer -> !Role.goTogether(officer.roles()))
                .forEach(officer -> found.hint("%s：兼任系统管理员、安全管理员或者审计管理员和其他职责，下次修改时须分开".formatted(officer.login())));
        agencies.agencies().stream()
                .filter(agency -> !agencies.isClosed(agency.id()))
                .filter(agency -> all.stream()
                        .noneMatch(officer -> officer.agencyId() == agency.id()
                                && officer.enabled()
                                && officer.is(Role.SECURITY_ADMINISTRATOR)))
                .forEach(agency -> found.hint("%s：没有安全管理员，人员和职责的变更无人确认".formatted(agency.name())));
        jdbc.sql("""
                select login from rights_change
                where state = 'AGREED' and (decided_by is null or decided_by = proposed_by or officer_version >= 0 and decided_by = officer_id)
                order by id
                """).query(String.class).list().forEach(login -> found.fault("%s：权限变更不是由另一人确认的".formatted(login)));
    }
}

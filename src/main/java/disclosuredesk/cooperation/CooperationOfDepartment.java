package disclosuredesk.cooperation;

import disclosuredesk.agencies.DepartmentWork;
import disclosuredesk.requests.DepartmentRows;
import disclosuredesk.requests.DepartmentTakenOver.Matter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The help a department is asked for, and the conferrals it takes part in, as long as they go on. A row keeps the name of the department as it was called when
 * it was asked.
 */
@Configuration(proxyBeanMethods = false)
class CooperationOfDepartment {

    @Bean
    DepartmentWork assistancesAsked(DepartmentRows rows) {
        return rows.of(Matter.ASSISTANCE, "assistance", "a", """
                from assistance a join disclosure_request r on r.id = a.request_id
                where a.department_id = :department and a.ended_on is null
                """);
    }

    @Bean
    DepartmentWork conferralsJoined(DepartmentRows rows) {
        return rows.of(Matter.CONFERRAL, "conferral_participant", "p", """
                from conferral_participant p join conferral c on c.id = p.conferral_id join disclosure_request r on r.id = c.request_id
                where p.department_id = :department and c.concluded_on is null and c.ending is null
                """);
    }
}

package disclosuredesk.requests;

import disclosuredesk.agencies.DepartmentWork;
import disclosuredesk.requests.DepartmentTakenOver.Matter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The requests a department was given that are not archived: a closed one may be answered anew, an archived one is history. */
@Configuration(proxyBeanMethods = false)
class RequestsOfDepartment {

    @Bean
    DepartmentWork leads(DepartmentRows rows) {
        return rows.of(Matter.LEAD, "disclosure_request", "r", """
                from disclosure_request r
                where r.department_id = :department and r.archived_on is null and (r.outcome is null or r.outcome <> 'VOID')
                """);
    }
}

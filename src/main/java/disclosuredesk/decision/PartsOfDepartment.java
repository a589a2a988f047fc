package disclosuredesk.decision;

import disclosuredesk.agencies.DepartmentWork;
import disclosuredesk.requests.DepartmentRows;
import disclosuredesk.requests.DepartmentTakenOver.Matter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts a helping department has in open cases; one that is answered may be returned to it. */
@Configuration(proxyBeanMethods = false)
class PartsOfDepartment {

    @Bean
    DepartmentWork parts(DepartmentRows rows) {
        return rows.of(Matter.PART, "helping_part", "p", """
                from helping_part p join disclosure_request r on r.id = p.request_id
                where p.department_id = :department and p.ended_on is null and r.closed_on is null
                """);
    }
}

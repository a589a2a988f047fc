package disclosuredesk.requests;

import static disclosuredesk.requests.RowCheck.cases;

import disclosuredesk.doctor.Check;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Restricted cases are on record, and there is somebody of the agency who may see each and can do what it waits for. */
@Configuration(proxyBeanMethods = false)
class RestrictionChecks {

    private static final String JOIN = "join case_restriction x on x.request_id = r.id ";

    @Bean
    Check restrictedCasesHaveReaders(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D40",
                "限制知悉的案件有知悉人员可办，台账有记录",
                "件",
                "select count(*) from case_restriction",
                List.of(
                        Rule.of("限制知悉而没有知悉人员", cases("null", JOIN + """
                        where not exists (select 1 from case_reader y where y.request_id = r.id)
                        """)),
                        Rule.of("知悉人员不是本机关的人员", cases("o.name", JOIN + """
                        join case_reader y on y.request_id = r.id join officer o on o.id = y.officer_id join agency h on h.id = o.agency_id
                        where o.agency_id <> r.agency_id and coalesce(h.kept_by, h.id) <> coalesce(a.kept_by, a.id)
                        """)),
                        Rule.of("限制知悉而没有在岗的负责人知悉", cases("null", JOIN + """
                        where not exists (select 1 from case_reader y join officer o on o.id = y.officer_id
                            join officer_role p on p.officer_id = o.id
                            where y.request_id = r.id and o.enabled = true and p.role = 'HEAD')
                        """)),
                        Rule.of("限制知悉而台账没有记录", cases("null", JOIN + """
                        where not exists (select 1 from audit_entry e where e.request_id = r.id and e.event = 'CaseRestricted')
                        """)),
                        Rule.hint("办到的环节没有知悉人员可以办理", cases("t.step", JOIN + """
                        join work_task t on t.request_id = r.id
                        where not exists (select 1 from case_reader y join officer o on o.id = y.officer_id
                            join officer_role p on p.officer_id = o.id
                            where y.request_id = r.id and o.enabled = true and p.role = t.role)
                        """))));
    }
}

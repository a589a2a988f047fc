package disclosuredesk.holding;

import static disclosuredesk.requests.RowCheck.cases;

import disclosuredesk.doctor.Check;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work has somebody who can do it, and a holder who is still there. */
@Configuration(proxyBeanMethods = false)
class SomebodyCheck {

    @Bean
    Check somebodyCanAct(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D17",
                "每个待办步骤都有能办的人员",
                "项",
                "select count(*) from work_item",
                List.of(Rule.of("没有启用的人员可以办理", cases("w.role", """
                        join work_item w on w.request_id = r.id
                        where not exists (select 1 from officer o join officer_role x on x.officer_id = o.id
                            where o.agency_id = coalesce(a.kept_by, a.id) and o.enabled = true and x.role = w.role
                              and (w.role <> 'HANDLER' or o.department_id = r.department_id))
                        """)), Rule.hint("登记的承办人已停用", cases("o.name", """
                        join case_holder h on h.request_id = r.id join officer o on o.id = h.officer_id
                        where r.archived_on is null and (r.outcome is null or r.outcome <> 'VOID') and o.enabled = false
                        """))));
    }
}

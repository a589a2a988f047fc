package disclosuredesk.requests;

import static disclosuredesk.requests.RowCheck.cases;

import disclosuredesk.doctor.Check;
import disclosuredesk.requests.RowCheck.Rule;
import disclosuredesk.workflow.ProcessSteps;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row and the process: each request that is not archived has one process, at a step that fits, and no other has any. */
@Configuration(proxyBeanMethods = false)
class ProcessChecks {

    private static final ProcessSteps STEPS = ProcessSteps.present();

    /** Steps that stand open beside the one the request is handled at. */
    private static final String BESIDE = STEPS.beside().stream().collect(Collectors.joining("', '", "('", "')"));

    private static final String UNARCHIVED =
            "select count(*) from disclosure_request r where archived_on is null and " + Voided.R_NOT;

    @Bean
    Check requestsHaveTheirProcess(JdbcClient jdbc) {
        return new RowCheck(
                jdbc, "D01", "未归档的申请各有一个以其编号运行的流程", "件", UNARCHIVED, List.of(Rule.of("没有运行中的流程", cases("null", """
                        left join process_instance p on p.id = r.id and p.business_key = r.id
                        where r.archived_on is null and p.id is null and (r.outcome is null or r.outcome <> 'VOID')
                        """))));
    }

    @Bean
    Check processesHaveTheirRequest(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D02",
                "运行中的流程各有一件未归档的申请",
                "个",
                "select count(*) from process_instance",
                List.of(
                        Rule.of(
                                "已归档，流程仍在运行",
                                cases(
                                        "null",
                                        "join process_instance p on p.id = r.id where r.archived_on is not null")),
                        Rule.of(
                                "已作废，流程仍在运行",
                                cases("null", "join process_instance p on p.id = r.id where r.outcome = 'VOID'")),
                        Rule.of("流程没有对应的申请", """
                        select null as agency, null as number_year, null as number_serial, p.id, p.business_key as what
                        from process_instance p left join disclosure_request r on r.id = p.id where r.id is null
                        """)));
    }

    @Bean
    Check processesStandAtAStep(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D03",
                "每个流程停在与案件相符的一步",
                "件",
                UNARCHIVED,
                List.of(
                        Rule.of("流程没有停在任何一步，无人可办", cases("null", """
                        join process_instance p on p.id = r.id and p.business_key = r.id
                        left join work_item w on w.request_id = r.id and w.step not in %s
                        where r.archived_on is null and w.request_id is null and (r.outcome is null or r.outcome <> 'VOID')
                        """.formatted(BESIDE))),
                        Rule.of("流程停留的步骤与办理情况不符", cases("w.step", """
                        join work_item w on w.request_id = r.id
                        where r.closed_on is not null and r.outcome <> 'VOID' and w.step <> '%1$s' or r.closed_on is null and w.step = '%1$s'
                        """.formatted(STEPS.afterHandling())))));
    }

    @Bean
    Check noJobFailed(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D05",
                "流程引擎没有失败的任务",
                "个",
                "select count(*) from process_failure",
                List.of(Rule.of("引擎任务失败，不再重试", """
                        select a.name as agency, r.number_year, r.number_serial, f.id, f.reason as what
                        from process_failure f
                        left join disclosure_request r on r.id = f.request_id
                        left join agency a on a.id = r.agency_id
                        """)));
    }
}

package disclosuredesk.cooperation;

import static disclosuredesk.requests.RowCheck.cases;

import disclosuredesk.doctor.Check;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Help asked for and conferrals: row and ledger say the same, and none outlives its case. */
@Configuration(proxyBeanMethods = false)
class CooperationChecks {

    private static final String ASSISTANCE = "join assistance x on x.request_id = r.id ";
    private static final String CONFERRAL = "join conferral x on x.request_id = r.id ";

    /** No such entry stands in the ledger for the row. */
    private static String unrecorded(String event, String component) {
        return "not exists (select 1 from audit_entry e where e.request_id = r.id and e.event = '" + event
                + "' and e.details like concat('%\"" + component + "\":', x.id, ',%'))";
    }

    /** No such entry stands in the ledger of the agency that was asked. */
    private static String untoldThere(String event) {
        return "not exists (select 1 from audit_entry e where e.agency_id = x.asked_agency_id and e.request_id = x.ledger_id and e.event = '"
                + event + "')";
    }

    @Bean
    Check cooperationAgreesWithCaseAndLedger(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D27",
                "协查、会商与案件和台账一致",
                "件",
                "select (select count(*) from assistance) + (select count(*) from conferral)",
                List.of(
                        Rule.of("案件已办结而协查没有结束", cases("x.asked", ASSISTANCE + """
                        where r.closed_on is not null and x.ended_on is null
                        """)),
                        Rule.of("案件已办结而会商没有结束", cases("x.id", CONFERRAL + """
                        where r.closed_on is not null and x.concluded_on is null and x.ended_on is null
                        """)),
                        Rule.of("协查函没有发出而已经接收或者答复", cases("x.asked", ASSISTANCE + """
                        where x.department_id is null and x.asked_agency_id is null and x.document_number is null
                          and (x.received_on is not null or x.answered_on is not null)
                        """)),
                        Rule.of("协查的答复没有接收，或者早于请求", cases("x.asked", ASSISTANCE + """
                        where x.answered_on is not null and (x.received_on is null or x.answered_on < x.asked_on)
                        """)),
                        Rule.of("会商没有结论而写明了采纳情况，或者未采纳而没有理由", cases("x.id", CONFERRAL + """
                        where x.weighing is not null and x.concluded_on is null
                           or x.weighing = 'DEPARTED' and coalesce(x.weigh_reason, '') = ''
                        """)),
                        Rule.of(
                                "台账没有请求协查的记录",
                                cases(
                                        "x.asked",
                                        ASSISTANCE
                                                + "where (x.department_id is not null or x.asked_agency_id is not null or x.document_number is not null) and "
                                                + unrecorded("AssistanceAsked", "assistance"))),
                        Rule.of(
                                "台账没有拟制协查函的记录",
                                cases(
                                        "x.asked",
                                        ASSISTANCE
                                                + "where x.department_id is null and x.asked_agency_id is null and x.document_number is null and "
                                                + unrecorded("AssistancePrepared", "assistance"))),
                        Rule.of(
                                "台账没有协查答复的记录",
                                cases(
                                        "x.asked",
                                        ASSISTANCE + "where x.answered_on is not null and "
                                                + unrecorded("AssistanceAnswered", "assistance"))),
                        Rule.of(
                                "台账没有协查结束的记录",
                                cases(
                                        "x.asked",
                                        ASSISTANCE + "where x.ended_on is not null and "
                                                + unrecorded("AssistanceClosed", "assistance") + " and "
                                                + unrecorded("AssistanceDropped", "assistance"))),
                        Rule.of("请其他机关协查而没有送达，或者请的是本机关", cases("x.asked", ASSISTANCE + """
                        where x.asked_agency_id = x.agency_id or x.asked_agency_id is not null and x.ledger_id is null
                           or x.asked_agency_id is null and x.ledger_id is not null
                        """)),
                        Rule.of(
                                "被请求机关的台账没有收到协查的记录",
                                cases(
                                        "x.asked",
                                        ASSISTANCE + "where x.asked_agency_id is not null and "
                                                + untoldThere("AssistanceArrived"))),
                        Rule.of(
                                "被请求机关的台账没有答复协查的记录",
                                cases(
                                        "x.asked",
                                        ASSISTANCE
                                                + "where x.asked_agency_id is not null and x.answered_on is not null and "
                                                + untoldThere("AssistanceGiven"))),
                        Rule.of(
                                "台账没有会商结论的记录",
                                cases(
                                        "x.id",
                                        CONFERRAL + "where x.concluded_on is not null and "
                                                + unrecorded("ConferralConcluded", "conferral"))),
                        Rule.of(
                                "台账没有采纳情况的记录",
                                cases(
                                        "x.id",
                                        CONFERRAL + "where x.weighing is not null and "
                                                + unrecorded("ConferralWeighed", "conferral")))));
    }
}

package disclosuredesk.exchange;

import disclosuredesk.doctor.Check;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What passed between agencies stands the same in both their ledgers. */
@Configuration(proxyBeanMethods = false)
class ExchangeChecks {

    private static final String OPINION =
            "join consultation c on c.request_id = r.id left join asked_opinion x on x.consultation_id = c.id ";
    private static final String FORWARDING = "join forwarding x on x.request_id = r.id ";

    /** Cases {@code r} whose thing {@code x} no entry of a ledger tells. */
    private static String untold(String join, String when, String agency, String ledger, String event) {
        return RowCheck.cases(
                "x.id",
                join + "where " + when + " and not exists (select 1 from audit_entry e where e.agency_id = " + agency
                        + " and e.request_id = " + ledger + " and e.event = '" + event + "')");
    }

    @Bean
    Check exchangeAgreesWithBothLedgers(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D29",
                "机关之间的转交、征求意见与双方的台账一致",
                "件",
                "select (select count(*) from asked_opinion) + (select count(*) from forwarding)",
                List.of(
                        Rule.of("发给本系统内机关的公函没有送达", RowCheck.cases("c.party", OPINION + """
                        where c.agency_id is not null and (x.id is null or x.agency_id <> c.agency_id)
                        """)),
                        Rule.of(
                                "被征求意见机关的台账没有收到公函的记录",
                                untold(OPINION, "x.id is not null", "x.agency_id", "x.id", "OpinionAsked")),
                        Rule.of(
                                "被征求意见机关的台账没有提出意见的记录",
                                untold(OPINION, "x.answered_on is not null", "x.agency_id", "x.id", "OpinionGiven")),
                        Rule.of("转交的申请既登记又退回，或者对方没有这件申请", RowCheck.cases("x.sent_number", FORWARDING + """
                        left join disclosure_request b on b.id = x.arrived_as
                        where x.registered_on is not null and (x.returned_on is not null or b.id is null or b.agency_id <> x.to_agency_id)
                           or x.registered_on is null and b.id is not null
                        """)),
                        Rule.of("转交已经了结而申请人的身份还留在转交记录里", RowCheck.cases("x.sent_number", FORWARDING + """
                        where (x.registered_on is not null or x.returned_on is not null)
                          and coalesce(x.applicant_name, x.identity_number, x.phone, x.email, x.address, x.agent) is not null
                        """)),
                        Rule.of(
                                "台账没有转交的记录",
                                untold(FORWARDING, "1 = 1", "x.from_agency_id", "x.request_id", "RequestForwarded")),
                        Rule.of(
                                "对方的台账没有转来的记录",
                                untold(FORWARDING, "1 = 1", "x.to_agency_id", "x.id", "ForwardedRequestArrived")),
                        Rule.of(
                                "台账没有对方已登记的记录",
                                untold(
                                        FORWARDING,
                                        "x.registered_on is not null",
                                        "x.from_agency_id",
                                        "x.request_id",
                                        "ForwardedRequestRegistered")),
                        Rule.of(
                                "对方的台账没有申请来历的记录",
                                untold(
                                        FORWARDING,
                                        "x.registered_on is not null",
                                        "x.to_agency_id",
                                        "x.arrived_as",
                                        "RegisteredAsForwarded")),
                        Rule.of(
                                "台账没有对方退回的记录",
                                untold(
                                        FORWARDING,
                                        "x.returned_on is not null",
                                        "x.from_agency_id",
                                        "x.request_id",
                                        "ForwardedRequestReturned")),
                        Rule.of("登记为其他机关转来而没有转交的记录", RowCheck.cases("r.channel", """
                        left join forwarding x on x.arrived_as = r.id where r.channel = 'FORWARDED' and x.id is null
                          and not exists (select 1 from request_intake i join forwarding y on y.arrived_as = i.letter_id where i.request_id = r.id)
                        """))));
    }
}

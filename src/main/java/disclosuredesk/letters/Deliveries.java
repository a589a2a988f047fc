package disclosuredesk.letters;

import disclosuredesk.requests.OpenedCase;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deliveries on file, one to a request. */
@Component
public class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How and when the request's answer was delivered, if it was. */
    public Optional<Delivery> of(RequestId request) {
        return jdbc.sql("select * from delivery where request_id = :request")
                .param("request", request.value())
                .query((row, number) -> new Delivery(
                        DeliveryRoute.valueOf(row.getString("route")),
                        row.getObject("delivered_on", LocalDate.class),
                        row.getString("proof"),
                        row.getString("postal_service") == null
                                ? null
                                : Delivery.PostalService.valueOf(row.getString("postal_service")),
                        text(row.getString("recipient")),
                        row.getBoolean("refused"),
                        text(row.getString("witnesses")),
                        text(row.getString("agreement"))))
                .optional();
    }

    /** The same for the page of a case, where several ask. */
    Optional<Delivery> of(OpenedCase opened) {
        return opened.once(Delivery.class, () -> of(opened.id()));
    }

    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    void insert(RequestId request, Delivery delivery, long officerId) {
        jdbc.sql("""
                insert into delivery (request_id, route, delivered_on, proof, delivered_by, postal_service, recipient, refused, witnesses, agreement)
                values (:request, :route, :on, :proof, :by, :service, :recipient, :refused, :witnesses, :agreement)
                """)
                .param("request", request.value())
                .param("route", delivery.route().name())
                .param("on", delivery.deliveredOn())
                .param("proof", delivery.proof())
                .param("by", officerId)
                .param(
                        "service",
                        delivery.service() == null ? null : delivery.service().name())
                .param("recipient", delivery.recipient())
                .param("refused", delivery.refused())
                .param("witnesses", delivery.witnesses())
                .param("agreement", delivery.agreement())
                .update();
    }
}

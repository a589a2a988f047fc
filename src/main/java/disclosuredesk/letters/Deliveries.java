package disclosuredesk.letters;

import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Optional;
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
                        row.getString("proof")))
                .optional();
    }

    void insert(RequestId request, Delivery delivery, long officerId) {
        jdbc.sql("""
                insert into delivery (request_id, route, delivered_on, proof, delivered_by)
                values (:request, :route, :on, :proof, :by)
                """)
                .param("request", request.value())
                .param("route", delivery.route().name())
                .param("on", delivery.deliveredOn())
                .param("proof", delivery.proof())
                .param("by", officerId)
                .update();
    }
}

package disclosuredesk.cooperation;

import java.time.LocalDate;

/** One time whoever was asked for help was pressed (催办), and by whom. */
public record Chasing(LocalDate chasedOn, String chasedBy, String note) {}

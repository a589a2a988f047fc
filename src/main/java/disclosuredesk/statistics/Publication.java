package disclosuredesk.statistics;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * That a report was published (art. 49).
 *
 * @param publishedOn the day it was out
 * @param address of the web page on which it is
 */
public record Publication(LocalDate publishedOn, String address, LocalDateTime recordedAt, String officerName) {}

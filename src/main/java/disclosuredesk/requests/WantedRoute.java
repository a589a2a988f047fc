package disclosuredesk.requests;

/** The route by which the applicant wants to receive it (art. 29 item 3, 途径). */
public enum WantedRoute {
    POST,
    EMAIL,
    PICK_UP,
    INTERNET
}

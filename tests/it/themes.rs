//! What an archive's own templates can do: replace one component, and make their own HTML of values.

use crate::support::{Archive, archive};

fn small() -> Archive {
    archive! {
        "countries/france.md" => "---\nname: France\n---\n",
        "countries/japan.md" => "---\nname: Japan\n---\n",
        "people/ann.md" => "---\nname: Ann Reed\n---\n",
        "meetings/talk.md" => "---\ntitle: Talk & tea\ndate: 2020-01-02\nparties: [france, japan]\nparticipants: [ann]\n---\n",
        "readouts/talk-france.md" => "---\ntitle: On the talk\nmeeting: talk\nside: france\nrendition: verbatim\npublished: 2020-01-03\nsource:\n  url: https://example.org/a\n---\n\nAnn Reed met them.\n",
    }
}

#[test]
fn a_component_that_is_kept_in_pieces_can_be_replaced() {
    let archive = small();
    archive.write(
        "templates/components/metadata.html",
        "{% component metadata(title, description, canonical, og_type, noindex, citation, alternates, feeds, json_ld, @site) -%}\n\
         <meta property=\"og:image\" content=\"{{ site.base_path }}static/card.png\">\n\
         <meta property=\"og:title\" content=\"{{ title }}\">{{ citation }}{% if noindex %}<meta name=\"robots\" content=\"none\">{% endif %}\n\
         {%- endcomponent metadata %}\n",
    );
    archive.write(
        "templates/components/kwic_line.html",
        "{% component kwic_line(url, before, keyword, after) -%}\n\
         <li data-to=\"{{ url }}\">{{ before }}<mark>{{ keyword }}</mark>{{ after }}</li>\n\
         {%- endcomponent kwic_line %}\n",
    );
    let run = archive.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!run.err.contains("slow-component"), "{}", run.err);
    let meeting = archive.read("public/meetings/talk/index.html");
    let head = "<meta property=\"og:image\" content=\"/static/card.png\">\n\
                <meta property=\"og:title\" content=\"Talk &amp; tea\">\n\
                <meta name=\"z:itemType\" content=\"webpage\">";
    assert!(meeting.contains(head), "{meeting}");
    assert!(!meeting.contains("robots") && !meeting.contains("ld+json"));
    let missing = archive.read("public/404.html");
    assert!(missing.contains("<meta name=\"robots\" content=\"none\">"));
    let ann = archive.read("public/people/ann/index.html");
    let line = "<li data-to=\"/readouts/talk-france/\"><mark>Ann Reed</mark> met them.</li>";
    assert!(ann.contains(line), "{ann}");
}

#[test]
fn a_component_that_changes_its_values_is_rendered_each_time() {
    let archive = small();
    archive.write(
        "templates/components/date.html",
        "{% component date(text, machine) %}{% if machine == \"2020-01-03\" %}<b>{{ text }}</b>{% else %}{{ text | upper }}{% endif %}{% endcomponent date %}\n",
    );
    archive.write(
        "templates/components/row_role.html",
        "{% component row_role(role) %}<i>{{ role | upper }}</i>{% endcomponent row_role %}\n",
    );
    archive.write(
        "templates/components/meeting_row.html",
        "{% component meeting_row(row, roles) %}<li>{{ row.title }}: {% if roles %}as {{ roles }}{% endif %}</li>{% endcomponent meeting_row %}\n",
    );
    let run = archive.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    for name in ["date", "row_role", "meeting_row"] {
        let place = format!("templates/components/{name}.html");
        assert!(run.err.contains(&place), "{}", run.err);
    }
    assert_eq!(
        run.err.matches("warning[slow-component]").count(),
        3,
        "{}",
        run.err
    );
    let readout = archive.read("public/readouts/talk-france/index.html");
    assert!(readout.contains("<b>3 January 2020</b>") && readout.contains("2 JANUARY 2020"));
    let meetings = archive.read("public/meetings/index.html");
    assert!(meetings.contains("<li>Talk &amp; tea: </li>"), "{meetings}");
}

#[test]
fn templates_get_values_for_html_of_their_own() {
    let archive = small();
    archive.write(
        "templates/list.html",
        "{% extends \"base.html\" %}{% block main %}<table>{% for y in list.years %}{% for row in y.meetings.rows %}\n\
         <tr><td>{{ row.meeting.date.edtf }}<td><a href=\"{{ row.meeting.url }}\">{{ row.meeting.title }}</a><td>{{ row.meeting.accounts | length }}</tr>{% endfor %}{% endfor %}\n\
         </table>{% endblock main %}\n",
    );
    archive.write(
        "templates/mine.html",
        "{% component concordance(view, level = 3) %}{% for g in view.groups %}{% for l in g.words %}[{{ l.before }}|{{ l.keyword }}|{{ l.after }}]{% endfor %}{% endfor %}{% endcomponent concordance %}\n",
    );
    archive.write(
        "templates/base.html",
        "{% extends \"chancery/base.html\" %}{% block head_extra %}\n\
         <meta name=\"kind\" content=\"{{ page.for_programs.og_type }}{% for tag in page.for_programs.citation or [] %} {{ tag.name }}={{ tag.content }}{% endfor %}\">{% endblock head_extra %}\n",
    );
    archive.build();
    let meetings = archive.read("public/meetings/index.html");
    let row = "<tr><td>2020-01-02<td><a href=\"/meetings/talk/\">Talk &amp; tea</a><td>1</tr>";
    assert!(meetings.contains(row), "{meetings}");
    assert!(
        archive
            .read("public/people/ann/index.html")
            .contains("[|Ann Reed| met them.]")
    );
    let readout = archive.read("public/readouts/talk-france/index.html");
    let tags =
        "<meta name=\"kind\" content=\"article z:itemType=webpage citation_title=On the talk";
    assert!(readout.contains(tags), "{readout}");
}

#[test]
fn a_component_that_nothing_calls_is_told() {
    let archive = small();
    archive.write(
        "templates/components/uncertian.html",
        "{% component uncertian() %}?{% endcomponent uncertian %}\n",
    );
    archive.write(
        "templates/mine.html",
        "{% component mine() %}!{% endcomponent mine %}\n{% component uncertain() %}{{ <mine /> }}{% endcomponent uncertain %}\n",
    );
    let run = archive.run(&["check"]);
    assert!(
        run.err
            .contains("no template calls the component `uncertian`"),
        "{}",
        run.err
    );
    assert!(run.err.contains("did you mean `uncertain`?"), "{}", run.err);
    assert_eq!(run.err.matches("warning[").count(), 1, "{}", run.err);
}

using System.Globalization;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Values;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>
/// A person stands in the list once, or once for each title with a mailbox of its own (letter 1871-CV/VPTU, 16/4/2024: two
/// titles, two mailboxes, a note below the list). A mailbox stands once.
/// </summary>
public sealed class NotTwiceInTheList : IListRule
{
    public IEnumerable<(int Index, Finding Finding)> Check(IReadOnlyList<PersonForm> forms)
    {
        var people = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var mailboxes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < forms.Count; index++)
        {
            var earlier = SamePersonBefore(forms, people, index);
            var mailboxTaken = -1;
            if (
                OfficialMailbox.TryParse(forms[index].Mailbox, out var mailbox)
                && !mailboxes.TryAdd(mailbox.Value, index)
            )
            {
                mailboxTaken = mailboxes[mailbox.Value];
            }

            if (earlier >= 0)
            {
                yield return (index, Refuse(earlier, samePerson: true));
            }
            else if (mailboxTaken >= 0)
            {
                yield return (index, Refuse(mailboxTaken, samePerson: false));
            }
        }
    }

    private static int SamePersonBefore(
        IReadOnlyList<PersonForm> forms,
        Dictionary<string, List<int>> people,
        int index
    )
    {
        var form = forms[index];
        if (!PersonalId.TryParse(form.IdNumber, out var id))
        {
            return -1;
        }

        if (!people.TryGetValue(id.Value, out var places))
        {
            people[id.Value] = [index];
            return -1;
        }

        var title = VietnameseText.Fold(form.Title);
        var twin = places.FindIndex(place =>
            VietnameseText.Fold(forms[place].Title) == title
            || string.Equals(
                forms[place].Mailbox.Trim(),
                form.Mailbox.Trim(),
                StringComparison.OrdinalIgnoreCase
            )
        );
        var earlier = twin < 0 ? -1 : places[twin];
        places.Add(index);
        return earlier;
    }

    private static Finding Refuse(int earlier, bool samePerson)
    {
        var place = (earlier + 1).ToString(CultureInfo.InvariantCulture);
        return Finding.Error(
            new Refusal(
                "REG-ROW-DUPLICATE",
                samePerson
                    ? new Sentence($"Trùng với dòng {place}", $"Repeats row {place}")
                    : new Sentence(
                        $"Địa chỉ thư trùng với dòng {place}",
                        $"The mailbox repeats row {place}"
                    )
            )
            {
                Field = samePerson ? RowField.IdNumber : RowField.Mailbox,
                Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["row"] = place },
                NextStep = new Sentence(
                    "Xóa một dòng. Người kiêm nhiệm 02 chức danh cần 02 chức vụ và 02 địa chỉ thư khác nhau.",
                    "Delete one row. A person with two titles needs two titles and two mailboxes."
                ),
            }
        );
    }
}

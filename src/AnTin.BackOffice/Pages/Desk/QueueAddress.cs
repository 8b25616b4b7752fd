using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using Microsoft.AspNetCore.Http.Extensions;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>The GET address of a filtered queue, so that it can be kept, sent and exported.</summary>
public sealed record QueueAddress(
    QueueName Queue,
    string? Text = null,
    string? Procedure = null,
    IntakeChannel? Channel = null,
    Bloc? Bloc = null,
    bool Overdue = false
)
{
    public string Path(string? after = null, string? handler = null)
    {
        var query = new QueryBuilder();
        Add(query, "text", Text);
        Add(query, "procedure", Procedure);
        Add(query, "channel", Channel?.ToString());
        Add(query, "bloc", Bloc?.ToString());
        Add(query, "overdue", Overdue ? "true" : null);
        Add(query, "after", after);
        Add(query, "handler", handler);
        return "/desk/queue/" + Queue.ToString().ToLowerInvariant() + query.ToQueryString();
    }

    private static void Add(QueryBuilder query, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Add(name, value);
        }
    }
}

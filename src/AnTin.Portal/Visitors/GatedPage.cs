using AnTin.Platform.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Visitors;

/// <summary>A page whose form is sent by strangers, behind the <see cref="VisitorGate"/>.</summary>
public abstract class GatedPage(VisitorGate gate) : PageModel
{
    [BindProperty(Name = "Ticket")]
    public string? Ticket { get; set; }

    [BindProperty(Name = "Answer")]
    public string? Answer { get; set; }

    /// <summary>A fresh ticket each time the form is shown.</summary>
    public GateForm Gate => _form ??= new GateForm(gate.Issue(), gate.WorkBits);

    private GateForm? _form;

    protected Task<Result> CheckVisitorAsync(CancellationToken ct) =>
        gate.CheckAsync(Ticket, Answer, HttpContext.Connection.RemoteIpAddress, ct);

    protected void VisitorDone() => gate.Spend(Ticket);
}

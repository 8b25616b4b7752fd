namespace AnTin.Portal.Visitors;

/// <summary>How the door tells people from machines. Section <c>Visitors</c>.</summary>
public sealed class VisitorOptions
{
    public const string Section = "Visitors";

    /// <summary>Leading zero bits that the browser must find. Default 15: well under a second on an old laptop.</summary>
    public int WorkBits { get; set; } = 15;

    /// <summary>Without scripts, how long a form is held at least, counted from when it was shown. Default 6 seconds.</summary>
    public TimeSpan SlowestMachine { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>Without scripts, how many forms one address may send in ten minutes. Default 5.</summary>
    public int FormsWithoutScripts { get; set; } = 5;

    /// <summary>How long a form may stay open. Default 4 hours.</summary>
    public TimeSpan FormLife { get; set; } = TimeSpan.FromHours(4);

    /// <summary>Account forms one address may send in a minute, right or wrong. Default 60: whole schools sit behind one address.</summary>
    public int PostsPerMinute { get; set; } = 60;
}

using AnTin.Platform.Results;

namespace AnTin.Server.Demo;

/// <summary>The demo's own story must not be refused anywhere; if it is, the refusal is a fault and says everything it knows.</summary>
internal static class DemoFaults
{
    public static T Must<T>(this Result<T> result) =>
        result.IsOk ? result.Value : throw Fault(result.Refusals);

    public static void Must(this Result result)
    {
        if (!result.IsOk)
        {
            throw Fault(result.Refusals);
        }
    }

    private static InvalidOperationException Fault(IReadOnlyList<Refusal> refusals) =>
        new(
            string.Join(
                Environment.NewLine,
                refusals.Select(one =>
                    $"{one.Code} {one.Field}: {one.Message.English} {string.Join(", ", one.Facts?.Values ?? [])}"
                )
            )
        );
}
